import { setNonce } from 'get-nonce';

/**
 * The nonce the API put into the page, for style sheets that libraries write at run time.
 * Vite's meta element carries it; the scroll lock of dialogs asks `get-nonce`.
 */
export function readNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  setNonce(nonce);
  return nonce;
}
