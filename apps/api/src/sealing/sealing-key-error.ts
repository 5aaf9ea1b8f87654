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
  'not-supported': 'PKCS #11 takes Linux or macOS on x64 or arm64, and the optional packages of npm ci.',
  'no-module': 'SEAL_PKCS11_MODULE is not a PKCS #11 library that can be loaded.',
  'no-token': 'There must be exactly one token with the label SEAL_PKCS11_TOKEN.',
  'wrong-pin': 'SEAL_PKCS11_PIN does not open the token. It is not tried again until the portal is started anew.',
  'pin-locked': 'The PIN is locked, or wrong PINs have left it one try. Log in by hand, then start the portal anew.',
  'no-such-key': 'There must be exactly one private key with the label or the id SEAL_PKCS11_KEY.',
  'not-its-certificate': 'What the key signed is confirmed by none of the certificates.',
  'token-failed': 'The token did not sign.',
  'token-slow': 'The token did not answer in time.',
} as const;
export type SealKeyFault = keyof typeof SEAL_KEY_FAULTS;

/** The key can't be used. The message is for whoever runs the server; it never holds the password or the PIN. */
export class SealKeyError extends Error {
  override readonly name = 'SealKeyError';
  constructor(
    readonly code: SealKeyFault,
    path: string,
    cause?: unknown,
    detail = '',
  ) {
    super(`${path}: ${SEAL_KEY_FAULTS[code]}${detail && ` (${detail})`}`, { cause });
  }
}
