import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { hkdfSync } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { CONFIG, type Config } from '../config.js';
import { Clock } from '../platform/clock.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { createSealKey } from './create-seal-key.js';
import { fileSealKey } from './file-seal-key.js';
import { SealKeyError } from './sealing-key-error.js';
import { checkSealKey, type SealKey } from './sealing-key.js';

const DAY = 24 * 60 * 60 * 1000;

/** The configured seal key can't seal now: it has expired, or is not valid yet. */
export class UnusableSealKey extends Error {
  override name = 'UnusableSealKey';
}

/**
 * The deployment's seal key: the file that SEAL_P12 names, or else one made at the first seal, in the vendor's name,
 * under DATA_DIR/keys.
 */
@Injectable()
export class LoadSealKey implements OnModuleInit {
  #key: Promise<SealKey> | undefined;

  constructor(
    private readonly readProfile: ReadProcessorProfile,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws SealKeyError, UnusableSealKey: a key that is configured is tried when the portal starts, not at the first seal */
  async onModuleInit(): Promise<void> {
    if (!this.config.SEAL_P12) return;
    const { state } = checkSealKey(await this.run(), this.clock.now());
    if (state === 'expired' || state === 'not-yet-valid')
      throw new UnusableSealKey(`${this.config.SEAL_P12}: the certificate is ${state.replaceAll('-', ' ')}.`);
  }

  /** @throws SealKeyError */
  run(): Promise<SealKey> {
    this.#key ??= this.#load().catch((error: unknown) => {
      this.#key = undefined;
      throw error;
    });
    return this.#key;
  }

  #load(): Promise<SealKey> {
    const { SEAL_P12, SEAL_P12_PASSWORD = '' } = this.config;
    return SEAL_P12 ? fileSealKey(SEAL_P12, SEAL_P12_PASSWORD) : this.#own();
  }

  async #own(): Promise<SealKey> {
    const file = path.join(this.config.DATA_DIR, 'keys', 'seal.p12');
    const password = Buffer.from(
      hkdfSync('sha256', Buffer.from(this.config.PORTAL_SECRET, 'hex'), Buffer.alloc(0), 'seal-key', 24),
    ).toString('base64url');
    const missing = (error: unknown): null => {
      if (error instanceof SealKeyError && error.code === 'no-file') return null;
      throw error;
    };
    const known = await fileSealKey(file, password).catch(missing);
    if (known) return known;
    const { name, registrationNumber, country } = await this.readProfile.run();
    const notBefore = new Date(this.clock.now().getTime() - DAY);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await createSealKey(file, { organisation: name, registrationNumber, country, notBefore, password }).catch(
      (error: unknown) => {
        // Another process was first: its key is the key.
        if (!(error instanceof SealKeyError && error.code === 'exists')) throw error;
      },
    );
    return fileSealKey(file, password);
  }
}
