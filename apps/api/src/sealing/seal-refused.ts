export const SEAL_REFUSALS = [
  'no-such-field',
  'field-is-filled',
  'form-not-append-only',
  'certificate-not-valid',
  'certificate-revoked',
  'signature-too-long',
  'parties-differ',
  'self-check-failed',
] as const;
export type SealRefusal = (typeof SEAL_REFUSALS)[number];

/** No seal was made. Trying again changes nothing until what `code` names has changed. */
export class SealRefused extends Error {
  override readonly name = 'SealRefused';
  constructor(
    readonly code: SealRefusal,
    detail?: string,
  ) {
    super(detail === undefined ? code : `${code}: ${detail}`);
  }
}
