import { KeyObject, randomBytes, randomUUID, webcrypto } from 'node:crypto';
import { link, open, unlink } from 'node:fs/promises';
import { BitString, Integer, PrintableString, Utf8String } from 'asn1js';
import { BasicConstraints, Certificate, Extension, RelativeDistinguishedNames } from 'pkijs';
import { encode, encodeOid, TAG } from './cms/der.js';
import { writePkcs12 } from './cms/pkcs12.js';
import { SealKeyError } from './sealing-key-error.js';

export type SealKeyOwner = {
  readonly organisation: string;
  /** As in the country's trade register: 42497762. */
  readonly registrationNumber: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly notBefore: Date;
  /** Opens the file that is made. */
  readonly password: string;
};

const YEARS = 10;

/**
 * Makes a key (ECDSA P-256) with a self-signed certificate in the organisation's name (subject as in ETSI EN 319
 * 412-3) and writes both to a new PKCS#12 file that only its owner may read: the whole file or none, and never over
 * an older one. Throws `SealKeyError` (`exists`).
 */
export async function createSealKey(path: string, owner: SealKeyOwner): Promise<void> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
  const pair = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await selfSigned(pair, owner);
  const file = writePkcs12(KeyObject.from(pair.privateKey), [certificate], owner.password, randomBytes(16));
  await writeNewFile(path, file);
}

async function selfSigned(pair: webcrypto.CryptoKeyPair, owner: SealKeyOwner): Promise<Uint8Array> {
  const certificate = new Certificate({ version: 2, serialNumber: serialNumber() });
  certificate.subject = subjectOf(owner);
  certificate.issuer = subjectOf(owner);
  // X.509 has no fractions of a second.
  certificate.notBefore.value = new Date(Math.floor(owner.notBefore.getTime() / 1000) * 1000);
  certificate.notAfter.value = new Date(certificate.notBefore.value);
  certificate.notAfter.value.setUTCFullYear(certificate.notBefore.value.getUTCFullYear() + YEARS);
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  certificate.extensions = [
    extension('2.5.29.19', new BasicConstraints({ cA: false }).toSchema().toBER()),
    // digitalSignature and contentCommitment; the other six bits of the octet are not used.
    extension('2.5.29.15', new BitString({ valueHex: Uint8Array.of(0b1100_0000).buffer, unusedBits: 6 }).toBER()),
  ];
  await certificate.sign(pair.privateKey, 'SHA-256');
  return new Uint8Array(certificate.toSchema(true).toBER());
}

/** A name of single-valued parts. pkijs would put all of them into one. */
function subjectOf({ organisation, registrationNumber, country }: SealKeyOwner): RelativeDistinguishedNames {
  const parts = [
    ['2.5.4.6', new PrintableString({ value: country })],
    ['2.5.4.10', new Utf8String({ value: organisation })],
    ['2.5.4.97', new Utf8String({ value: `NTR${country}-${registrationNumber}` })],
    ['2.5.4.3', new Utf8String({ value: organisation })],
  ] as const;
  const name = encode(
    TAG.sequence,
    ...parts.map(([type, value]) =>
      encode(TAG.set, encode(TAG.sequence, encodeOid(type), new Uint8Array(value.toBER()))),
    ),
  );
  return new RelativeDistinguishedNames({ valueBeforeDecode: new Uint8Array(name).buffer });
}

function extension(extnID: string, extnValue: ArrayBuffer): Extension {
  return new Extension({ extnID, critical: true, extnValue });
}

/** Positive, and of one length: the first byte is neither zero nor negative. */
function serialNumber(): Integer {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return new Integer({ valueHex: new Uint8Array(bytes).buffer });
}

async function writeNewFile(path: string, content: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
    await file.close();
    // Unlike a rename, a link fails when there is something in its place.
    await link(draft, path);
  } catch (cause) {
    const taken = typeof cause === 'object' && cause && 'code' in cause && cause.code === 'EEXIST';
    throw taken ? new SealKeyError('exists', path, cause) : cause;
  } finally {
    await file.close().catch(() => undefined);
    await unlink(draft);
  }
}
