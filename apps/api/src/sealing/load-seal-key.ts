import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { hkdfSync } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { CONFIG, othersEnvironment, type Config } from '../config.js';
import { Clock } from '../platform/clock.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { createSealKey } from './create-seal-key.js';
import { fileSealKey } from './file-seal-key.js';
import { keepCertificates } from './own-certificates.js';
import type { TokenPlace } from './pkcs11/token-messages.js';
import { SealKeyError } from './sealing-key-error.js';
import { checkSealKey, type SealKey } from './sealing-key.js';
import { tokenSealKey } from './pkcs11/token-seal-key.js';

const DAY = 24 * 60 * 60 * 1000;

/** The configured seal key can't seal now: it has expired, or is not valid yet. */
export class UnusableSealKey extends Error {
  override name = 'UnusableSealKey';
}

/**
 * The deployment's seal key: on the token that SEAL_PKCS11_… name, in the file that SEAL_P12 names, or else one made at
 * the first seal, in the vendor's name, under DATA_DIR/keys.
 */
@Injectable()
export class LoadSealKey implements OnModuleInit, OnApplicationShutdown {
  #key: Promise<SealKey> | undefined;

  constructor(
    private readonly readProfile: ReadProcessorProfile,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws SealKeyError, UnusableSealKey: a key that is configured is tried when the portal starts, not at the first seal */
  async onModuleInit(): Promise<void> {
    const { SEAL_P12, SEAL_PKCS11_TOKEN } = this.config;
    const place = SEAL_P12 ?? SEAL_PKCS11_TOKEN;
    if (!place) return;
    const key = await this.run();
    const { state } = checkSealKey(key, this.clock.now());
    if (state !== 'expired' && state !== 'not-yet-valid') return;
    key.end?.();
    throw new UnusableSealKey(`${place}: the certificate is ${state.replaceAll('-', ' ')}.`);
  }

  async onApplicationShutdown(): Promise<void> {
    (await this.#key?.catch(() => null))?.end?.();
  }

  /** @throws SealKeyError */
  run(): Promise<SealKey> {
    this.#key ??= this.#load().catch((error: unknown) => {
      this.#key = undefined;
      throw error;
    });
    return this.#key;
  }

  /** @returns the key, or null when none is configured and none was made yet; makes none @throws SealKeyError */
  async existing(): Promise<SealKey | null> {
    if (this.#key) return this.#key;
    const found = await this.#find();
    // Unlocking the file is slow on purpose.
    if (found) this.#key = Promise.resolve(found);
    return found;
  }

  async #find(): Promise<SealKey | null> {
    const key = await this.#open();
    if (key) await keepCertificates(this.config.DATA_DIR, key.certificates);
    return key;
  }

  async #open(): Promise<SealKey | null> {
    const { SEAL_P12, SEAL_P12_PASSWORD = '' } = this.config;
    const token = this.#token();
    if (token) return tokenSealKey(token, this.config.SEAL_PKCS11_CERTIFICATES ?? null, othersEnvironment());
    if (SEAL_P12) return fileSealKey(SEAL_P12, SEAL_P12_PASSWORD);
    return fileSealKey(this.#ownFile(), this.#ownPassword()).catch((error: unknown) => {
      if (error instanceof SealKeyError && error.code === 'no-file') return null;
      throw error;
    });
  }

  #token(): TokenPlace | null {
    const { SEAL_PKCS11_MODULE: module, SEAL_PKCS11_TOKEN: token } = this.config;
    const { SEAL_PKCS11_KEY: key, SEAL_PKCS11_PIN: pin } = this.config;
    return module && token && key && pin ? { module, token, key, pin } : null;
  }

  #ownFile(): string {
    return path.join(this.config.DATA_DIR, 'keys', 'seal.p12');
  }

  #ownPassword(): string {
    const secret = Buffer.from(this.config.PORTAL_SECRET, 'hex');
    return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'seal-key', 24)).toString('base64url');
  }

  async #load(): Promise<SealKey> {
    const known = await this.#find();
    if (known) return known;
    const [file, password] = [this.#ownFile(), this.#ownPassword()];
    const { name, registrationNumber, country } = await this.readProfile.run();
    const notBefore = new Date(this.clock.now().getTime() - DAY);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await createSealKey(file, { organisation: name, registrationNumber, country, notBefore, password }).catch(
      (error: unknown) => {
        // Another process was first: its key is the key.
        if (!(error instanceof SealKeyError && error.code === 'exists')) throw error;
      },
    );
    const made = await fileSealKey(file, password);
    await keepCertificates(this.config.DATA_DIR, made.certificates);
    return made;
  }
}
