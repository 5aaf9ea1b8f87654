import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { SecretBox } from '../secrets/secret-box.js';
import { KeyManagement } from './key-management.js';

const hexKey = /^[0-9a-f]{64}\s*$/;

export class MasterKeyMissing extends Error {
  override name = 'MasterKeyMissing';
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/**
 * The master key in a file of its own, apart from the database and its backups: `KEY_FILE`, which must exist, or
 * `DATA_DIR/keys/master.key`, which the first use makes, readable to this account alone.
 */
@Injectable()
export class LocalKeyFile extends KeyManagement {
  #box: Promise<SecretBox> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'KEY_FILE' | 'DATA_DIR'>) {
    super();
  }

  async wrap(key: Buffer, context: string): Promise<Buffer> {
    return (await this.#opened()).seal(key, context);
  }

  async unwrap(wrapped: Buffer, context: string): Promise<Buffer> {
    return (await this.#opened()).open(wrapped, context);
  }

  /** A file that could not be read is looked for again: it may have been a passing fault. */
  #opened(): Promise<SecretBox> {
    this.#box ??= this.#read()
      .then((hex) => new SecretBox(hex, 'key-wrapping'))
      .catch((error: unknown) => {
        this.#box = undefined;
        throw error;
      });
    return this.#box;
  }

  async #read(): Promise<string> {
    const file = this.config.KEY_FILE ?? path.join(this.config.DATA_DIR, 'keys', 'master.key');
    if (!this.config.KEY_FILE && !existsSync(file)) await this.#createOnce(file);
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      throw new MasterKeyMissing(`KEY_FILE: ${file} can't be read.`, { cause: error });
    });
    if (!hexKey.test(text)) throw new MasterKeyMissing(`KEY_FILE: ${file} holds no 32 bytes in lower-case hex.`);
    return text.trim();
  }

  /** The whole file or none, also when killed. Two processes starting at once agree: a link fails where a file is. */
  async #createOnce(file: string): Promise<void> {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
    await link(draft, file).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    await rm(draft);
  }
}
