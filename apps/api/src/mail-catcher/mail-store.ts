import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface StoredMail {
  id: string;
  receivedAt: Date;
  source: Buffer;
}

export interface Envelope {
  from: string;
  to: string[];
}

const FILE = /^(\d{8}-[0-9a-f]{8})\.eml$/;

/** Mails as .eml files in one folder; the names are numbered, so that they sort by arrival. */
export class MailStore {
  private last: number;

  /** @param keep how many mails to hold; older ones are removed */
  constructor(
    private readonly folder: string,
    private readonly keep = 500,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.last = Number(this.ids()[0]?.slice(0, 8) ?? 0);
  }

  /** Newest first. */
  ids(): string[] {
    return readdirSync(this.folder)
      .flatMap((name) => FILE.exec(name)?.[1] ?? [])
      .toSorted()
      .toReversed();
  }

  /** Keeps a mail with its envelope on top, as a mailbox would (RFC 5321 4.4: Return-Path). */
  async add(envelope: Envelope, content: Buffer): Promise<string> {
    this.last += 1;
    const id = `${String(this.last).padStart(8, '0')}-${randomBytes(4).toString('hex')}`;
    const top = [`Return-Path: <${envelope.from}>`, ...envelope.to.map((address) => `Delivered-To: ${address}`)];
    const file = this.fileOf(id);
    await writeFile(`${file}.part`, Buffer.concat([Buffer.from(`${top.join('\r\n')}\r\n`), content]), { mode: 0o600 });
    await rename(`${file}.part`, file);
    for (const old of this.ids().slice(this.keep)) rmSync(this.fileOf(old), { force: true });
    return id;
  }

  async read(id: string): Promise<StoredMail | undefined> {
    if (!FILE.test(`${id}.eml`)) return undefined;
    try {
      const file = this.fileOf(id);
      return { id, receivedAt: (await stat(file)).mtime, source: await readFile(file) };
    } catch {
      return undefined;
    }
  }

  private fileOf(id: string): string {
    return join(this.folder, `${id}.eml`);
  }
}
