import { decode, encode, encodeOid, encodeSetOf, member, members, TAG } from './der.js';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Buffer => Buffer.from(text, 'hex');

describe('DER', () => {
  it.each([
    [0, '0400'],
    [0x7f, '047f'],
    [0x80, '048180'],
    [0xff, '0481ff'],
    [0x100, '04820100'],
    [0xffff, '0482ffff'],
    [0x10000, '0483010000'],
  ])('writes a length of %i', (length, head) => {
    const encoded = encode(TAG.octetString, Buffer.alloc(length));
    expect(hex(encoded.subarray(0, head.length / 2))).toBe(head);
    expect(decode(encoded).content).toHaveLength(length);
  });

  it.each([
    ['1.2.840.113549.1.7.2', '06092a864886f70d010702'],
    ['2.16.840.1.101.3.4.2.1', '0609608648016503040201'],
    ['2.5.29.15', '0603551d0f'],
  ])('writes the object identifier %s', (dotted, encoded) => {
    expect(hex(encodeOid(dotted))).toBe(encoded);
  });

  it('puts the members of a set in the order of their bytes', () => {
    expect(hex(encodeSetOf(TAG.set, [bytes('0202ffff'), bytes('020105'), bytes('020103')]))).toBe(
      '310a0201030201050202ffff',
    );
  });

  it.each([
    ['nothing', ''],
    ['a tag alone', '30'],
    ['a length beyond the end', '300501'],
    ['an indefinite length', '30800000'],
    ['a length of four digits', '308400000000'],
    ['a tag of many bytes', '1f8101'],
  ])('refuses %s', (_, encoded) => {
    expect(() => members(decode(bytes(encoded)))).toThrow(expect.objectContaining({ name: 'DerError' }));
  });

  it('refuses members of another kind than is due', () => {
    const sequence = decode(bytes('3003020101'));
    expect(() => members(sequence, TAG.set)).toThrow('tag 48 where 49 is due');
    expect(() => member(members(sequence), 0, TAG.oid)).toThrow('tag 2 where 6 is due');
    expect(() => member(members(sequence), 1, TAG.oid)).toThrow('tag undefined where 6 is due');
  });
});
