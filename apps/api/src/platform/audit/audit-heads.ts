import { mkdir, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { judgeLine, linesIn, readLines, syncFolder, tailOf, type FoundLine } from './heads-files.js';
import { headsKey, NO_LINE, readLine, writeLine, type Head } from './heads-line.js';

const noSuchFile = z.object({ code: z.literal('ENOENT') });
const fileName = /^audit-heads-\d{4}\.jsonl$/;
const HEADS_PER_LINE = 100;

/**
 * The chains' heads, written to files outside the database, one a year. Whoever may write every row could cut a chain's
 * tail or compute it anew; these files remember where it had got to. Each line names the one before, across files, and
 * each file begins with all heads. One process at a time may append.
 */
export class AuditHeads {
  readonly #folder: string;
  readonly #key: Buffer;

  constructor(settings: { readonly DATA_DIR: string; readonly PORTAL_SECRET: string }) {
    this.#folder = settings.DATA_DIR;
    this.#key = headsKey(settings.PORTAL_SECRET);
  }

  /** Whether the next line begins a file, and must name all heads. */
  async beginsFile(at: Date): Promise<boolean> {
    return !(await this.#files()).includes(await this.#fileFor(at));
  }

  /**
   * On disk when it answers.
   * @param expected what the last line was known by; when it is gone, the gap is written down for good
   * @returns what the last line is known by now; to be noted where nobody who gets here can write
   */
  async append(heads: readonly Head[], at: Date, expected: string | null): Promise<string> {
    await mkdir(this.#folder, { recursive: true });
    const isNew = await this.beginsFile(at);
    const before = isNew ? await this.#newestLines() : [];
    const handle = await open(path.join(this.#folder, await this.#fileFor(at)), isNew ? 'wx+' : 'r+', 0o600);
    try {
      const { lines, end } = await tailOf(handle);
      let mac = this.#lastMac([...before, ...lines], expected);
      const added: string[] = [];
      for (let from = 0; from < heads.length; from += HEADS_PER_LINE) {
        const body = { at: at.toISOString(), heads: heads.slice(from, from + HEADS_PER_LINE), previous: mac };
        const line = writeLine(this.#key, body);
        added.push(`${line.text}\n`);
        mac = line.mac;
      }
      // What a kill left of a line is written over: its heads are told again.
      await handle.truncate(end);
      await handle.write(added.join(''), end);
      await handle.sync();
      if (isNew) await syncFolder(this.#folder);
      return mac;
    } finally {
      await handle.close();
    }
  }

  /** Every line that still is there, oldest first, one at a time. */
  async *read(): AsyncGenerator<FoundLine> {
    let previous: string = NO_LINE;
    for (const file of await this.#files())
      for await (const found of readLines(path.join(this.#folder, file), this.#key, previous)) {
        if ('line' in found) previous = found.line.mac;
        yield found;
      }
  }

  /**
   * @param expected what one of the last lines is known by; null before there was any
   * @returns how many of the last lines are not as they were written; the expected one counts when it is gone
   */
  async faultsInTail(expected: string | null): Promise<number> {
    let previous: string | null = null;
    let faults = 0;
    let isThere = expected === null;
    for (const text of await this.#newestLines()) {
      const found = judgeLine(text, this.#key, previous, '');
      if ('line' in found) previous = found.line.mac;
      if (found.state !== 'whole') faults += 1;
      if (previous === expected) isThere = true;
    }
    return faults + (isThere ? 0 : 1);
  }

  async #newestLines(): Promise<readonly string[]> {
    const file = (await this.#files()).at(-1);
    return file ? linesIn(path.join(this.#folder, file)) : [];
  }

  #lastMac(lines: readonly string[], expected: string | null): string {
    const macs = lines.flatMap((text) => readLine(this.#key, text)?.mac ?? []);
    return expected === null || macs.includes(expected) ? (macs.at(-1) ?? NO_LINE) : expected;
  }

  async #files(): Promise<string[]> {
    const names = await readdir(this.#folder).catch((error: unknown) => {
      if (noSuchFile.safeParse(error).success) return [];
      throw error;
    });
    return names.filter((name) => fileName.test(name)).sort();
  }

  /** Never an older one than there is: a clock put right must not write into a file that is done. */
  async #fileFor(at: Date): Promise<string> {
    const newest = (await this.#files()).at(-1) ?? '';
    const name = `audit-heads-${at.getUTCFullYear()}.jsonl`;
    return name > newest ? name : newest;
  }
}
