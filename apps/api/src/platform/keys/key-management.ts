/** Keeps the key that wraps all others. A local file by default; a hardware module or a cloud's key service fits here too. */
export abstract class KeyManagement {
  /** @param context bound to the wrapped key: unwrapping under another context fails */
  abstract wrap(key: Buffer, context: string): Promise<Buffer>;
  /** @throws Error when the bytes were altered or wrapped under another context or master key */
  abstract unwrap(wrapped: Buffer, context: string): Promise<Buffer>;
}
