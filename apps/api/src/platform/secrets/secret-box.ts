import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Authenticated encryption with a key of the deployment, one key a purpose: AES-256-GCM, key by HKDF-SHA-256 from the
 * deployment's secret. For what the portal itself must read again (mail waiting to be sent, second factors); the content
 * of inquiries belongs to a tenant and has that tenant's own key.
 */
export class SecretBox {
  readonly #key: Buffer;

  /** @param purpose separates keys: what one purpose sealed, another cannot open */
  constructor(secret: string, purpose: string) {
    this.#key = Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), Buffer.alloc(0), purpose, 32));
  }

  /** Bytes that belong to a context: the same each time, and of no use to work out those of another. */
  derive(context: string, bytes: number): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#key, Buffer.alloc(0), `derived|${context}`, bytes));
  }

  /** @param context bound to the bytes: opening with another context fails. Use table, column and id. */
  seal(plain: Buffer, context: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  }

  /** @throws Error when the bytes were altered, or sealed with another secret, purpose or context */
  open(sealed: Buffer, context: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  }
}
