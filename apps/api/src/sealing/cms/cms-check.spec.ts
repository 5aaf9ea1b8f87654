import { generateKeyPairSync, sign } from 'node:crypto';
import { readCertificate } from './certificate.js';
import { encodeSignedAttributes, encodeSignedData, sha256 } from './cms.js';
import { checkSignedData, withoutPadding } from './cms-check.js';
import { decode, encode, encodeOid, members, TAG } from './der.js';
import { newSealKey } from '../testing/test-key.js';

const key = await newSealKey();
const signer = readCertificate(key.certificates[0]);
const other = readCertificate((await newSealKey()).certificates[0]);
const digest = sha256(Buffer.from('the document'));
const parts = { certificates: [signer], algorithm: key.algorithm, digest } as const;
const signature = await key.sign(encodeSignedAttributes(parts));
const good = encodeSignedData({ ...parts, signature });

/** `der` with one of its parts replaced by another, and every length around it put right. */
function withReplaced(der: Uint8Array, old: Uint8Array, next: Uint8Array): Uint8Array {
  if (Buffer.compare(der, old) === 0) return next;
  const node = decode(der);
  if (!(node.tag & 0x20)) return der;
  return encode(node.tag, ...members(node, node.tag).map(({ raw }) => withReplaced(raw, old, next)));
}

describe('a CMS signature', () => {
  it('holds over the content it was made for, and no other', () => {
    expect(checkSignedData(good, digest)).toEqual({
      faults: [],
      certificates: [expect.objectContaining({ der: signer.der })],
      timestamp: null,
    });
    expect(checkSignedData(good, sha256(Buffer.from('another'))).faults).toEqual(['digest']);
  });

  it('does not hold with a signature by another key', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const forged = sign('sha256', encodeSignedAttributes(parts), privateKey);
    expect(checkSignedData(encodeSignedData({ ...parts, signature: forged }), digest).faults).toEqual([
      'signature-value',
    ]);
  });

  it('does not hold with another certificate of the same name in place of the one it names', () => {
    const swapped = withReplaced(good, signer.der, other.der);
    expect(checkSignedData(swapped, digest).faults).toEqual(['cms']);
    const renamed = encodeSignedData({ ...parts, certificates: [other], signature });
    expect(checkSignedData(renamed, digest).faults).toEqual(['signature-value']);
  });

  it('may not bring certificates it does not name', () => {
    const set = encode(TAG.context0, signer.der);
    expect(
      checkSignedData(withReplaced(good, set, encode(TAG.context0, signer.der, other.der)), digest).faults,
    ).toEqual(['cms']);
  });

  it('may not bring anything that is not signed', () => {
    const value = encode(TAG.octetString, signature);
    const unsigned = encode(0xa1, encode(TAG.sequence, encodeOid('1.2.3'), encode(TAG.set, encode(TAG.null))));
    const spliced = withReplaced(good, value, Buffer.concat([value, unsigned]));
    expect(spliced.length).toBe(good.length + unsigned.length);
    expect(checkSignedData(spliced, digest).faults).toEqual(['cms']);
  });

  it('may not say a signing time: PAdES has it in /M', async () => {
    const attributes = members(decode(encodeSignedAttributes(parts)), TAG.set).map(({ raw }) => raw);
    const time = encode(
      TAG.sequence,
      encodeOid('1.2.840.113549.1.9.5'),
      encode(TAG.set, encode(0x17, Buffer.from('260301100000Z'))),
    );
    const all = [...attributes, time].toSorted((a, b) => Buffer.compare(a, b));
    const resigned = await key.sign(encode(TAG.set, ...all));
    const base = encodeSignedData({ ...parts, signature: resigned });
    const timed = withReplaced(base, encode(TAG.context0, ...attributes), encode(TAG.context0, ...all));
    expect(timed.length).toBeGreaterThan(base.length);
    expect(checkSignedData(timed, digest).faults).toContain('cms');
  });

  it('does not hold with any one bit of it flipped', () => {
    const survivors = Array.from(good.keys()).filter((at) => {
      const flipped = Buffer.from(good);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      return checkSignedData(flipped, digest).faults.length === 0;
    });
    expect(survivors).toEqual([]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['noise', Buffer.from('30820400a0', 'hex')],
    ['a number', Buffer.from('020101', 'hex')],
    ['levels without end', Buffer.concat(Array.from({ length: 5000 }, () => Buffer.of(0x30, 0x83, 0, 0, 0)))],
  ])('is not %s', (_, cms) => {
    expect(checkSignedData(cms, digest)).toEqual({ faults: ['cms'], certificates: [], timestamp: null });
  });

  it('is followed by zeros and nothing else', () => {
    expect(withoutPadding(Buffer.concat([good, Buffer.alloc(3)]))).toEqual(good);
    expect(withoutPadding(Buffer.concat([good, Buffer.of(0, 0, 1)]))).toBeNull();
    expect(withoutPadding(Buffer.alloc(0))).toBeNull();
  });
});
