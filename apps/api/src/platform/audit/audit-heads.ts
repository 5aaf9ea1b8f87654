import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const head = z.object({ tenantId: z.uuid(), sequence: z.int(), hash: z.string() });
const line = z.object({ at: z.iso.datetime(), heads: z.array(head), mac: z.string() });
const noSuchFile = z.object({ code: z.literal('ENOENT') });
export type Head = z.infer<typeof head>;
/** `at`: when it was noted, ISO 8601. */
export type NotedHead = Head & { readonly at: string };

/**
 * The chains' heads, written to a file outside the database. Whoever may write every row could cut a chain's tail or
 * compute it anew; this file remembers where it had got to.
 */
export class AuditHeads {
  readonly #file: string;
  readonly #key: Buffer;

  constructor(settings: { readonly DATA_DIR: string; readonly PORTAL_SECRET: string }) {
    this.#file = path.join(settings.DATA_DIR, 'audit-heads.jsonl');
    this.#key = headsKey(settings.PORTAL_SECRET);
  }

  async append(heads: readonly Head[], at: Date): Promise<void> {
    const body = { at: at.toISOString(), heads };
    await mkdir(path.dirname(this.#file), { recursive: true });
    await appendFile(this.#file, `${JSON.stringify({ ...body, mac: this.#mac(body) })}\n`, { mode: 0o600 });
  }

  /** @returns every head ever written, oldest first, and how many lines were not ours or were altered */
  read(): Promise<HeadsFile> {
    return readHeads(this.#file, this.#key);
  }

  #mac(body: { readonly at: string; readonly heads: readonly Head[] }): string {
    return macOf(this.#key, body);
  }
}

export type HeadsFile = { readonly heads: readonly NotedHead[]; readonly altered: number };

/** The key that heads are signed with. @param secret PORTAL_SECRET */
export const headsKey = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), Buffer.alloc(0), 'audit heads', 32));

/** @param key null where nobody can tell whether a line is ours; a missing file has no lines */
export async function readHeads(file: string, key: Buffer | null): Promise<HeadsFile> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (noSuchFile.safeParse(error).success) return '';
    throw error;
  });
  const lines = text
    .split('\n')
    .filter(Boolean)
    .map((entry) => parse(entry, key));
  return { heads: lines.flatMap((entry) => entry ?? []), altered: lines.filter((entry) => entry === null).length };
}

function parse(text: string, key: Buffer | null): readonly NotedHead[] | null {
  try {
    const { mac, ...body } = line.parse(JSON.parse(text));
    if (key && !timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(key, body)))) return null;
    return body.heads.map((noted) => ({ ...noted, at: body.at }));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || error instanceof RangeError) return null;
    throw error;
  }
}

const macOf = (key: Buffer, body: { readonly at: string; readonly heads: readonly Head[] }): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([body.at, body.heads]))
    .digest('hex');
