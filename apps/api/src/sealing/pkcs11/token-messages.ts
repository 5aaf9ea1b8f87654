/** Which key, and what opens the token. */
export type TokenPlace = {
  /** Path of the vendor's PKCS #11 library. */
  readonly module: string;
  /** The token's label. */
  readonly token: string;
  /** The private key's label, or its id in hex. */
  readonly key: string;
  readonly pin: string;
};

/** Sent to the program that holds the token open: first `open`, then as many `sign` as there are. */
export type TokenOrder = { readonly open: TokenPlace } | { readonly sign: Uint8Array };

export type TokenFault =
  | 'not-supported'
  | 'no-module'
  | 'no-token'
  | 'wrong-pin'
  | 'pin-locked'
  | 'no-such-key'
  | 'wrong-kind'
  | 'token-failed';

/** One for each order. */
export type TokenAnswer =
  /** DER of the certificates that lie on the token. */
  | { readonly certificates: readonly Uint8Array[] }
  /** As PKCS #11 gives it: r and s one after the other (ECDSA), or PKCS #1 v1.5. */
  | { readonly signature: Uint8Array; readonly kind: 'ec' | 'rsa' }
  | { readonly fault: TokenFault; readonly detail: string };
