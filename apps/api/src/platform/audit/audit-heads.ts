import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const head = z.object({ tenantId: z.uuid(), sequence: z.int(), hash: z.string() });
const line = z.object({ at: z.iso.datetime(), heads: z.array(head), mac: z.string() });
const noSuchFile = z.object({ code: z.literal('ENOENT') });
export type Head = z.infer<typeof head>;

/**
 * The chains' heads, written to a file outside the database. Whoever may write every row could cut a chain's tail or
 * compute it anew; this file remembers where it had got to.
 */
export class AuditHeads {
  readonly #file: string;
  readonly #key: Buffer;

  constructor(settings: { readonly DATA_DIR: string; readonly PORTAL_SECRET: string }) {
    this.#file = path.join(settings.DATA_DIR, 'audit-heads.jsonl');
    this.#key = Buffer.from(
      hkdfSync('sha256', Buffer.from(settings.PORTAL_SECRET, 'hex'), Buffer.alloc(0), 'audit heads', 32),
    );
  }

  async append(heads: readonly Head[], at: Date): Promise<void> {
    const body = { at: at.toISOString(), heads };
    await mkdir(path.dirname(this.#file), { recursive: true });
    await appendFile(this.#file, `${JSON.stringify({ ...body, mac: this.#mac(body) })}\n`, { mode: 0o600 });
  }

  /** @returns every head ever written, oldest first, and how many lines were not ours or were altered */
  async read(): Promise<{ readonly heads: readonly Head[]; readonly altered: number }> {
    const text = await readFile(this.#file, 'utf8').catch((error: unknown) => {
      if (noSuchFile.safeParse(error).success) return '';
      throw error;
    });
    const lines = text
      .split('\n')
      .filter(Boolean)
      .map((entry) => this.#parse(entry));
    return { heads: lines.flatMap((entry) => entry ?? []), altered: lines.filter((entry) => entry === null).length };
  }

  #parse(text: string): readonly Head[] | null {
    try {
      const { mac, ...body } = line.parse(JSON.parse(text));
      return timingSafeEqual(Buffer.from(mac), Buffer.from(this.#mac(body))) ? body.heads : null;
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof z.ZodError || error instanceof RangeError) return null;
      throw error;
    }
  }

  #mac(body: { readonly at: string; readonly heads: readonly Head[] }): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([body.at, body.heads]))
      .digest('hex');
  }
}
