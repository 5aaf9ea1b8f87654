import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadConfig } from '../config.js';
import type { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { exampleProfile } from '../processor-profile/example-profile.js';
import { FixedClock } from '../testing/fixed-clock.js';
import { createSealKey } from './create-seal-key.js';
import { LoadSealKey } from './load-seal-key.js';
import { ownCertificates } from './own-certificates.js';
import { checkSealKey } from './sealing-key.js';
import { SoftToken } from './testing/soft-token.js';

describe('the deployment’s seal key', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'seal-key-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const given = (env: Record<string, string> = {}, now = '2026-03-05T09:00:00Z'): LoadSealKey => {
    const config = loadConfig({
      DATABASE_URL: 'postgres://localhost/x',
      PORTAL_SECRET: 'ab'.repeat(32),
      DATA_DIR: folder,
      PUBLIC_URL: 'http://localhost:3000',
      SMTP_URL: 'smtp://localhost',
      ...env,
    });
    const profile: Pick<ReadProcessorProfile, 'run'> = { run: async () => exampleProfile };
    return Reflect.construct(LoadSealKey, [profile, new FixedClock(now), config]);
  };

  it('is made once, in the vendor’s name, and is the same for every process', async () => {
    const [one, other] = await Promise.all([given().run(), given().run()]);
    expect(one.subject).toContain('NTRDK-42497762');
    expect(Buffer.from(other.certificates[0])).toEqual(Buffer.from(one.certificates[0]));
    expect((await given().run()).certificates[0]).toEqual(one.certificates[0]);
    expect(await readdir(path.join(folder, 'keys'))).toEqual(['certificates', 'seal.p12']);
  });

  it('is opened with the deployment’s secret alone', async () => {
    await given().run();
    await expect(given({ PORTAL_SECRET: 'cd'.repeat(32) }).run()).rejects.toMatchObject({ code: 'wrong-password' });
  });

  it('that is configured is tried at boot: missing, wrong password, expired', async () => {
    const file = path.join(folder, 'own.p12');
    await expect(given({ SEAL_P12: file }).onModuleInit()).rejects.toMatchObject({ code: 'no-file' });
    const { name: organisation, registrationNumber, country } = exampleProfile;
    const notBefore = new Date('2026-01-01T00:00:00Z');
    await createSealKey(file, { organisation, registrationNumber, country, notBefore, password: 'hemmelig' });
    await expect(given({ SEAL_P12: file, SEAL_P12_PASSWORD: 'x' }).onModuleInit()).rejects.toMatchObject({
      code: 'wrong-password',
    });
    const own = { SEAL_P12: file, SEAL_P12_PASSWORD: 'hemmelig' };
    await expect(given(own, '2036-02-01T00:00:00Z').onModuleInit()).rejects.toThrow(/expired/);
    await expect(given(own).onModuleInit()).resolves.toBeUndefined();
  });

  describe('on a token (needs softhsm2)', () => {
    it('is tried at boot too, warns before it expires, and is let go at the end (needs pkcs11-tool)', async () => {
      const token = await SoftToken.make();
      token.makeKey('segl');
      const certificates = await token.certify('segl', { days: 40 });
      const after = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
      const givenToken = (more = {}, now = after(0)) =>
        given({ ...token.settings('segl', certificates), ...more }, now);
      Object.assign(process.env, token.env);

      await expect(givenToken({ SEAL_PKCS11_PIN: '654321' }).onModuleInit()).rejects.toMatchObject({
        code: 'wrong-pin',
      });
      await expect(givenToken({}, after(41)).onModuleInit()).rejects.toThrow('Segl: the certificate is expired.');

      const loaded = givenToken();
      await loaded.onModuleInit();
      const key = await loaded.run();
      expect([after(0), after(20)].map((now) => checkSealKey(key, new Date(now)).state)).toEqual([
        'ok',
        'expires-soon',
      ]);
      await token.takeOut();
      expect(await loaded.existing()).toBe(key);
      expect((await ownCertificates(folder))?.certificates).toEqual([Buffer.from(key.certificates[0])]);
      await loaded.onApplicationShutdown();
    });
  });
});
