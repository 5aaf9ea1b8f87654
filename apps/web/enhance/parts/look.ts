/** What the portal found in a file; the answer of `POST /api/public/verification`. */
export type Findings = { readonly verdict: string; readonly words: string; readonly report: string };

/** Reads the answer of the portal. Throws when it is not one. */
export function readFindings(value: unknown): Findings {
  const text = (key: string): string => {
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    if (typeof found !== 'string') throw new Error('not an answer');
    return found;
  };
  return { verdict: text('verdict'), words: text('words'), report: text('report') };
}

const base64Of = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '');
    reader.onerror = () => reject(new Error('The file can not be read.'));
    reader.readAsDataURL(file);
  });

/** Sends a file to be looked at. @returns `often` when too many were. Throws when the portal can't be reached or answers with an error. */
export async function lookAt(file: Blob): Promise<Findings | 'often'> {
  const response = await fetch('/api/public/verification', {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ pdf: await base64Of(file) }),
  });
  if (response.status === 429) return 'often';
  if (!response.ok) throw new Error(`status ${response.status}`);
  return readFindings(await response.json());
}

/** How good the verdict is for whoever holds the file. */
export function toneOf(verdict: string): 'success' | 'warning' | 'danger' {
  if (verdict === 'valid') return 'success';
  return verdict === 'not-sealed' || verdict === 'signer-unknown' ? 'warning' : 'danger';
}
