import { createHash, randomBytes } from 'node:crypto';
import { extensionOf, type SealCertificate } from './certificate.js';
import { decode, encode, encodeOid, member, members, TAG } from './der.js';

export const NONCE = encodeOid('1.3.6.1.5.5.7.48.1.2');
const AUTHORITY_ACCESS = encodeOid('1.3.6.1.5.5.7.1.1');
const OCSP = encodeOid('1.3.6.1.5.5.7.48.1');
const URI = 0x86;
/** What identifies a certificate, not what is signed: many responders know no other. */
const SHA1 = encode(TAG.sequence, encodeOid('1.3.14.3.2.26'), encode(TAG.null));
const CONTEXT2 = 0xa2;
const sha1 = (bytes: Uint8Array): Buffer => createHash('sha1').update(bytes).digest();

/** An OCSPRequest (RFC 6960, 4.1) about one certificate. */
export type OcspRequest = { readonly der: Uint8Array; readonly nonce: Uint8Array };

export function writeOcspRequest(certificate: SealCertificate, issuer: SealCertificate): OcspRequest {
  const nonce = encode(TAG.octetString, randomBytes(16));
  const extension = encode(TAG.sequence, NONCE, encode(TAG.octetString, nonce));
  const about = encode(TAG.sequence, encode(TAG.sequence, certificateId(certificate, issuer)));
  const asked = encode(TAG.sequence, about, encode(CONTEXT2, encode(TAG.sequence, extension)));
  return { der: encode(TAG.sequence, asked), nonce };
}

/** A CertID by SHA-1, DER. */
export function certificateId({ issuer: name, serialNumber }: SealCertificate, issuer: SealCertificate): Uint8Array {
  const tbs = members(member(members(decode(issuer.der)), 0, TAG.sequence));
  const key = member(members(member(tbs, 6, TAG.sequence)), 1, TAG.bitString).content.subarray(1);
  const hashes = [sha1(name), sha1(key)].map((hash) => encode(TAG.octetString, hash));
  return encode(TAG.sequence, SHA1, ...hashes, serialNumber);
}

/** Where a certificate says that its issuer answers for it: http and https alone. */
export function responderUrlsOf({ der }: Pick<SealCertificate, 'der'>): string[] {
  const extension = extensionOf(der, AUTHORITY_ACCESS);
  if (!extension) return [];
  const urls = members(decode(extension.value)).flatMap((access) => {
    const [method, place] = members(access);
    const isOcsp = method !== undefined && Buffer.compare(method.raw, OCSP) === 0;
    return isOcsp && place?.tag === URI ? [Buffer.from(place.content).toString('latin1')] : [];
  });
  return urls.filter((url) => /^https?:\/\//i.test(url) && URL.canParse(url));
}
