/** DER (X.690), the little of it that CMS and certificates need. Written by hand: what is signed is compared byte for byte. */
export type DerNode = {
  readonly tag: number;
  /** Tag, length and content. */
  readonly raw: Uint8Array;
  readonly content: Uint8Array;
};

export class DerError extends Error {
  override readonly name = 'DerError';
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context1: 0xa1,
  context3: 0xa3,
} as const;

export function encode(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const digits = Buffer.from(length.toString(16).padStart(length > 0xffff ? 6 : length > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.of(tag, 0x80 | digits.length), digits, content]);
}

/** A SET OF stands in the order of its members' encodings. */
export function encodeSetOf(tag: number, members: readonly Uint8Array[]): Uint8Array {
  return encode(tag, ...members.toSorted((a, b) => Buffer.compare(a, b)));
}

/** An object identifier from its dotted form. */
export function encodeOid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const base128 = (arc: number): number[] => {
    const low = [arc & 0x7f];
    for (let high = Math.floor(arc / 128); high > 0; high = Math.floor(high / 128)) low.unshift((high & 0x7f) | 0x80);
    return low;
  };
  return encode(TAG.oid, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

/** The dotted form of an object identifier's DER. Throws `DerError`. */
export function decodeOid(der: Uint8Array): string {
  const { content } = member([decode(der)], 0, TAG.oid);
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [head = 0, ...rest] = arcs;
  const first = Math.min(2, Math.floor(head / 40));
  return [first, head - first * 40, ...rest].join('.');
}

/** The value at the start of `bytes`; anything may follow it. Throws `DerError`. */
export function decode(bytes: Uint8Array): DerNode {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new DerError('no value');
  const digits = first & 0x80 ? first & 0x7f : 0;
  // 0 is BER's indefinite length; more than three digits would be over 16 MB.
  if (first === 0x80 || digits > 3) throw new DerError('no definite length');
  const length = digits === 0 ? first : bytes.subarray(2, 2 + digits).reduce((sum, byte) => sum * 256 + byte, 0);
  const end = 2 + digits + length;
  if (end > bytes.length) throw new DerError('cut short');
  return { tag, raw: bytes.subarray(0, end), content: bytes.subarray(2 + digits, end) };
}

/** The members of a constructed value, all of them, nothing after. Throws `DerError`. */
export function members(node: DerNode, tag: number = TAG.sequence): DerNode[] {
  if (node.tag !== tag) throw new DerError(`tag ${node.tag} where ${tag} is due`);
  const found: DerNode[] = [];
  for (let rest = node.content; rest.length > 0;) {
    const member = decode(rest);
    found.push(member);
    rest = rest.subarray(member.raw.length);
  }
  return found;
}

/** The member at `index`, which must be there and have that tag. Throws `DerError`. */
export function member(nodes: readonly DerNode[], index: number, tag: number): DerNode {
  const node = nodes[index];
  if (node?.tag !== tag) throw new DerError(`tag ${node?.tag} where ${tag} is due`);
  return node;
}
