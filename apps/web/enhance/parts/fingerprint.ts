/** The SHA-256 of a file as 64 lower-case hexadecimal digits. */
export async function sha256Of(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export type Verification = {
  readonly known: boolean;
  readonly reference?: string;
  /** ISO 8601. */ readonly sealedAt?: string;
  /** ISO 8601, of a document as it was sent to be signed. */ readonly offeredAt?: string;
  /** Of such a one: what came of it was sealed. */ readonly sealedSince?: boolean;
};

const textAt = (value: object, key: string): string | undefined => {
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : undefined;
};

/** Reads the portal's answer about a hash. Throws when it is not one. */
export function readVerification(value: unknown): Verification {
  const known: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'known') : undefined;
  if (typeof value !== 'object' || value === null || typeof known !== 'boolean') throw new Error('not an answer');
  const reference = textAt(value, 'reference');
  const sealedAt = textAt(value, 'sealedAt');
  const offeredAt = textAt(value, 'offeredAt');
  return {
    known,
    ...(reference === undefined ? {} : { reference }),
    ...(sealedAt === undefined ? {} : { sealedAt }),
    ...(offeredAt === undefined ? {} : { offeredAt, sealedSince: Reflect.get(value, 'sealedSince') === true }),
  };
}

/** Asks the portal about a hash. Throws when it can't be reached or answers with an error. */
export async function askAbout(sha256: string): Promise<Verification> {
  const response = await fetch(`/api/public/verification/${sha256}`, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return readVerification(await response.json());
}
