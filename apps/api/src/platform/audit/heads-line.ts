import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const head = z.object({ tenantId: z.uuid(), sequence: z.int(), hash: z.string() });
const line = z.object({ at: z.iso.datetime(), heads: z.array(head), previous: z.string(), mac: z.string() });
/** How far a tenant's chain had got, and its hash there in hexadecimal. */
export type Head = z.infer<typeof head>;
export type HeadsLine = z.infer<typeof line>;

/** What the first line of all names as its predecessor. */
export const NO_LINE = '';

/** The key that lines are signed with. @param secret PORTAL_SECRET */
export const headsKey = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), Buffer.alloc(0), 'audit heads', 32));

/** One line, without its end. `previous` is the MAC of the line before: none can be taken out of the middle. */
export function writeLine(key: Buffer, body: Omit<HeadsLine, 'mac'>): { readonly text: string; readonly mac: string } {
  const mac = macOf(key, body);
  return { text: JSON.stringify({ ...body, mac }), mac };
}

/** @param key null where nobody can tell whether a line is ours. @returns null when it is not, or was altered */
export function readLine(key: Buffer | null, text: string): HeadsLine | null {
  try {
    const read = line.parse(JSON.parse(text));
    if (key && !timingSafeEqual(Buffer.from(read.mac), Buffer.from(macOf(key, read)))) return null;
    return read;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || error instanceof RangeError) return null;
    throw error;
  }
}

const macOf = (key: Buffer, { at, heads, previous }: Omit<HeadsLine, 'mac'>): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([at, heads, previous]))
    .digest('hex');
