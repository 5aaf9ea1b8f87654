import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';

/*
 * Hybrid Public Key Encryption, RFC 9180, base mode, single shot: DHKEM(X25519, HKDF-SHA256) 0x0020, HKDF-SHA256 0x0001.
 * Whoever has the public key can put in; only the private key takes out. Each sealing makes a key of its own.
 */

/** The AEAD of RFC 9180, table 5. The portal seals with AES-256-GCM; the other is there for the RFC's test vector. */
const aeads = {
  'aes-256-gcm': { id: 0x0002, keyBytes: 32 },
  'aes-128-gcm': { id: 0x0001, keyBytes: 16 },
} as const;
export type Aead = keyof typeof aeads;

const KEM_ID = 0x0020;
const KDF_ID = 0x0001;
const PUBLIC_KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HASH_BYTES = 32;
const VERSION = Buffer.from('HPKE-v1');
const EMPTY = Buffer.alloc(0);

const i2osp = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
const kemSuite = Buffer.concat([Buffer.from('KEM'), i2osp(KEM_ID)]);
const suiteOf = (aead: Aead): Buffer =>
  Buffer.concat([Buffer.from('HPKE'), i2osp(KEM_ID), i2osp(KDF_ID), i2osp(aeads[aead].id)]);

/** LabeledExtract of RFC 9180, section 4. */
function extract(suite: Buffer, salt: Buffer, label: string, input: Buffer): Buffer {
  return createHmac('sha256', salt.length > 0 ? salt : Buffer.alloc(HASH_BYTES))
    .update(Buffer.concat([VERSION, suite, Buffer.from(label), input]))
    .digest();
}

/** LabeledExpand; one block of SHA-256 is all that any of the outputs needs. */
function expand(suite: Buffer, secret: Buffer, label: string, info: Buffer, length: number): Buffer {
  const labeled = Buffer.concat([i2osp(length), VERSION, suite, Buffer.from(label), info]);
  return createHmac('sha256', secret)
    .update(Buffer.concat([labeled, Buffer.from([1])]))
    .digest()
    .subarray(0, length);
}

const spkiPrefix = Buffer.from('302a300506032b656e032100', 'hex');
const pkcs8Prefix = Buffer.from('302e020100300506032b656e04220420', 'hex');
const publicKeyOf = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: 'der', type: 'spki' });
const privateKeyOf = (raw: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8Prefix, raw]), format: 'der', type: 'pkcs8' });
const rawPublic = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' }).subarray(-PUBLIC_KEY_BYTES);
const rawPrivate = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'pkcs8' }).subarray(-PUBLIC_KEY_BYTES);

/** 32 raw bytes each (RFC 7748). */
export type HpkeKeyPair = { readonly publicKey: Buffer; readonly privateKey: Buffer };

export function newKeyPair(): HpkeKeyPair {
  const pair = generateKeyPairSync('x25519');
  return { publicKey: rawPublic(pair.publicKey), privateKey: rawPrivate(pair.privateKey) };
}

/** ExtractAndExpand of DHKEM, then the key schedule in base mode with an empty pre-shared key. */
function schedule(aead: Aead, shared: Buffer, kemContext: Buffer, info: Buffer) {
  const secret = expand(kemSuite, extract(kemSuite, EMPTY, 'eae_prk', shared), 'shared_secret', kemContext, HASH_BYTES);
  const suite = suiteOf(aead);
  const context = Buffer.concat([
    Buffer.from([0]),
    extract(suite, EMPTY, 'psk_id_hash', EMPTY),
    extract(suite, EMPTY, 'info_hash', info),
  ]);
  const root = extract(suite, secret, 'secret', EMPTY);
  return {
    key: expand(suite, root, 'key', context, aeads[aead].keyBytes),
    nonce: expand(suite, root, 'base_nonce', context, NONCE_BYTES),
  };
}

type Binding = {
  /** Bound to the key; another value cannot open. */
  readonly info: Buffer;
  /** Additional authenticated data. */
  readonly aad: Buffer;
  readonly aead?: Aead;
};

/** @param ephemeral only for the RFC's test vector; a fresh pair otherwise. @returns enc (32 bytes) ‖ ciphertext ‖ tag */
export function hpkeSeal(recipient: Buffer, plain: Buffer, binding: Binding, ephemeral = newKeyPair()): Buffer {
  const { info, aad, aead = 'aes-256-gcm' } = binding;
  const shared = diffieHellman({ privateKey: privateKeyOf(ephemeral.privateKey), publicKey: publicKeyOf(recipient) });
  const { key, nonce } = schedule(aead, shared, Buffer.concat([ephemeral.publicKey, recipient]), info);
  const cipher = createCipheriv(aead, key, nonce).setAAD(aad);
  return Buffer.concat([ephemeral.publicKey, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when the bytes were altered, or sealed to another key, info or additional data */
export function hpkeOpen(recipient: HpkeKeyPair, sealed: Buffer, binding: Binding): Buffer {
  const { info, aad, aead = 'aes-256-gcm' } = binding;
  const enc = sealed.subarray(0, PUBLIC_KEY_BYTES);
  const shared = diffieHellman({ privateKey: privateKeyOf(recipient.privateKey), publicKey: publicKeyOf(enc) });
  const { key, nonce } = schedule(aead, shared, Buffer.concat([enc, recipient.publicKey]), info);
  const decipher = createDecipheriv(aead, key, nonce).setAAD(aad).setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(PUBLIC_KEY_BYTES, -TAG_BYTES)), decipher.final()]);
}
