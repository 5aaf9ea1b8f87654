export type Finding = {
  readonly title: string;
  readonly faults: readonly string[];
  readonly facts: readonly { readonly name: string; readonly value: string }[];
};
/** What the portal found in a file; the answer of `POST /api/public/verification`. */
export type Findings = {
  readonly verdict: string;
  readonly words: string;
  readonly findings: readonly Finding[];
  readonly report: string;
};

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

function text(value: unknown, key: string): string {
  const found = field(value, key);
  if (typeof found !== 'string') throw new Error('not an answer');
  return found;
}

function list(value: unknown, key: string): readonly unknown[] {
  const found = field(value, key);
  if (!Array.isArray(found)) throw new Error('not an answer');
  return found;
}

/** Reads the answer of the portal. Throws when it is not one. */
export function readFindings(value: unknown): Findings {
  const findings = list(value, 'findings').map((one) => ({
    title: text(one, 'title'),
    faults: list(one, 'faults').map(String),
    facts: list(one, 'facts').map((fact) => ({ name: text(fact, 'name'), value: text(fact, 'value') })),
  }));
  return { verdict: text(value, 'verdict'), words: text(value, 'words'), findings, report: text(value, 'report') };
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
