import { X509Certificate } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig } from '../config.js';
import { exampleProfile } from '../processor-profile/example-profile.js';
import { FixedClock } from '../testing/fixed-clock.js';
import { WorkLimit, WorkQueueFull } from '../platform/threads/work-thread.js';
import { fileSealKey } from './file-seal-key.js';
import { LoadSealKey } from './load-seal-key.js';
import { keepCertificates } from './own-certificates.js';
import { ReadSealCertificate } from './read-seal-certificate.js';
import { sealPdf } from './seal-pdf.js';
import type { SealKey } from './sealing-key.js';
import { EC, opensslChain, opensslKey, type Issued } from './testing/openssl-keys.js';
import { newSealKey, PASSWORD, request, testFolder } from './testing/test-key.js';
import { unsealedPdf } from './testing/unsealed-pdf.js';
import type { Verification } from './verify/verification.js';
import { runVerify } from './verify/verify-cli.js';
import { VerifyFile } from './verify-file.js';

const given = (loadSealKey: Pick<LoadSealKey, 'existing'>, folder: string): VerifyFile => {
  const limit = { take: async () => Promise.resolve() };
  return Reflect.construct(VerifyFile, [limit, loadSealKey, { authorities: [] }, { DATA_DIR: folder }]);
};

describe('a file that is looked at in a thread of its own', () => {
  const lookedAt = async (error: Error): Promise<Verification> => {
    const verifyFile = given({ existing: async () => Promise.resolve(null) }, await testFolder());
    verifyFile.thread = { run: async () => Promise.reject(error), end: async () => Promise.resolve() };
    return verifyFile.run(Buffer.from('%PDF-1.7'), '192.0.2.1');
  };

  it('can’t be read when that takes too much', async () => {
    expect(await lookedAt(new WorkLimit('It took too long.'))).toMatchObject({
      ...{ verdict: 'unreadable', unreadable: 'too-much-work', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('is refused, and told when to come back, when many wait', async () => {
    await expect(lookedAt(new WorkQueueFull())).rejects.toMatchObject({
      ...{ status: 429, extras: { retryAfterSeconds: 10 } },
    });
  });
});

/** A process of a portal, as it loads its key. @param p12 the key that is configured, if one is */
const started = (folder: string, p12?: string): LoadSealKey => {
  const config = loadConfig({
    DATABASE_URL: 'postgres://localhost/x',
    PORTAL_SECRET: 'ab'.repeat(32),
    DATA_DIR: folder,
    PUBLIC_URL: 'http://localhost:3000',
    SMTP_URL: 'smtp://localhost',
    ...(p12 && { SEAL_P12: p12, SEAL_P12_PASSWORD: PASSWORD }),
  });
  const profile = { run: async () => Promise.resolve(exampleProfile) };
  return Reflect.construct(LoadSealKey, [profile, new FixedClock(), config]);
};
const sealedBy = async (key: SealKey): Promise<Uint8Array> =>
  sealPdf(await unsealedPdf(), { ...request(key), at: new Date(key.notBefore.getTime() + 60_000) });

describe('a portal that is given another key (needs openssl)', () => {
  const keys = async () => [undefined, await opensslKey(EC), await opensslKey(['-newkey', 'rsa:2048'])];

  it('knows what it sealed with each, also when it is started anew, and so does who checks at home', async () => {
    const folder = await testFolder();
    const processes: LoadSealKey[] = [];
    const sealed: Uint8Array[] = [];
    for (const p12 of await keys()) {
      const process = started(folder, p12);
      processes.push(process);
      sealed.push(await sealedBy(await process.run()));
    }
    const kept = join(folder, 'keys', 'certificates');
    const trusting = (await readdir(kept)).flatMap((name) => ['--trust', join(kept, name)]);
    const [first, , last] = processes;
    const found = sealed.map(async (bytes, index) => {
      const file = join(folder, `${index}.pdf`);
      await writeFile(file, bytes);
      const looks = [first, last].map(async (process) =>
        process ? (await given(process, folder).run(bytes, '192.0.2.1')).verdict : null,
      );
      const atHome = [await runVerify([file], folder), await runVerify([file, ...trusting], '/nowhere')];
      return [...(await Promise.all(looks)), ...atHome.map(({ exitCode }) => exitCode)];
    });
    expect(await Promise.all(found)).toEqual(sealed.map(() => ['valid', 'valid', 0, 0]));
  });

  it('knows nothing of a key that it never had', async () => {
    const folder = await testFolder();
    await started(folder).run();
    const process = started(folder, await opensslKey(EC));
    const sealed = await sealedBy(await newSealKey());
    expect((await given(process, folder).run(sealed, '192.0.2.1')).verdict).toBe('signer-unknown');
  });
});

describe('a portal whose seal certificate an authority issued (needs openssl)', () => {
  let chain: Issued;
  let folder: string;
  let own: SealKey;
  let loadSealKey: LoadSealKey;
  beforeAll(async () => {
    [chain, folder] = [await opensslChain(), await testFolder()];
    own = await fileSealKey(chain.path, PASSWORD);
    loadSealKey = started(folder, chain.path);
  });

  const look = async (bytes: Uint8Array): Promise<string> =>
    (await given(loadSealKey, folder).run(bytes, '192.0.2.1')).verdict;
  const lookAtHome = async (bytes: Uint8Array, portal: string, ...options: string[]): Promise<number> => {
    const path = join(chain.folder, 'looked-at.pdf');
    await writeFile(path, bytes);
    return (await runVerify([path, ...options], portal)).exitCode;
  };

  it('knows its own seal', async () => {
    const sealed = await sealedBy(own);
    expect(await look(sealed)).toBe('valid');
    expect(await lookAtHome(sealed, folder)).toBe(0);
  });

  it('does not take the seal of whoever else the authority gave a certificate for its own', async () => {
    const sealed = await sealedBy(await fileSealKey(chain.sibling(), PASSWORD));
    expect(await look(sealed)).toBe('signer-unknown');
    expect(await lookAtHome(sealed, folder)).toBe(1);
  });

  it('still knows what it sealed with an earlier certificate', async () => {
    const earlier = await fileSealKey((await opensslChain()).path, PASSWORD);
    const sealed = await sealedBy(earlier);
    expect(await look(sealed)).toBe('signer-unknown');
    await keepCertificates(folder, earlier.certificates);
    expect(await look(sealed)).toBe('valid');
    expect(await lookAtHome(sealed, folder)).toBe(0);
  });

  it('hands out the certificate alone: those above it vouch for others too', async () => {
    const pem = await new ReadSealCertificate(loadSealKey).run();
    expect(String(pem)).toBe(new X509Certificate(own.certificates[0]).toString());
  });

  it('is not mistaken for another by who trusts a file with the whole chain', async () => {
    const path = join(chain.folder, 'bundle.pem');
    await writeFile(path, own.certificates.map((der) => new X509Certificate(der).toString()).join(''));
    const another = await sealedBy(await fileSealKey(chain.sibling(), PASSWORD));
    expect(await lookAtHome(await sealedBy(own), chain.folder, '--trust', path)).toBe(0);
    expect(await lookAtHome(another, chain.folder, '--trust', path)).toBe(1);
  });
});
