export const SEAL_KEY_FAULTS = {
  'no-file': 'There is no such file, or it may not be read.',
  exists: 'There is a key in that place already. It is not written over.',
  'not-pkcs12': 'The file is not a PKCS#12 file with a password.',
  'wrong-password': 'The password does not open the file.',
  'legacy-encryption':
    'The file is encrypted in an outdated way. Convert it: openssl pkcs12 -legacy -in old.p12 -out key.pem, then openssl pkcs12 -export -in key.pem -out new.p12.',
  'no-key': 'The file must hold exactly one private key.',
  'no-certificate': 'The file holds no certificate for its private key.',
  'wrong-kind': 'The key must be ECDSA P-256, or RSA of 2048 bits or more.',
  'may-not-sign': 'The certificate is not for signatures (keyUsage digitalSignature or nonRepudiation).',
} as const;
export type SealKeyFault = keyof typeof SEAL_KEY_FAULTS;

/** The key can't be used. The message is for whoever runs the server; it never holds the password. */
export class SealKeyError extends Error {
  override readonly name = 'SealKeyError';
  constructor(
    readonly code: SealKeyFault,
    path: string,
    cause?: unknown,
  ) {
    super(`${path}: ${SEAL_KEY_FAULTS[code]}`, { cause });
  }
}
