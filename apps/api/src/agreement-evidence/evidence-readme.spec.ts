import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileSealKey } from '../sealing/file-seal-key.js';
import { SystemClock } from '../platform/clock.js';
import { readTimestampResponse, writeTimestampRequest } from '../sealing/cms/timestamp-request.js';
import { sealDocument } from '../sealing/seal-document.js';
import { sealPdf } from '../sealing/seal-pdf.js';
import { sealParts } from '../sealing/verify/sealing-parts.js';
import { ListAuthority } from '../sealing/testing/list-authority.js';
import { OcspResponder } from '../sealing/testing/ocsp-responder.js';
import { opensslChain } from '../sealing/testing/openssl-keys.js';
import { PASSWORD, request, testFolder } from '../sealing/testing/test-key.js';
import { TimestampAuthority } from '../sealing/testing/timestamp-authority.js';
import { unsealedPdf } from '../sealing/testing/unsealed-pdf.js';
import { GatherRevocation } from '../sealing/timestamp/gather-revocation.js';
import { evidenceFiles } from './evidence-files.js';
import { evidenceReadme } from './evidence-readme.js';

/** The package of a document that the key in `path` sealed, and what its README's commands on the seal say. */
async function packaged(path: string) {
  const key = await fileSealKey(path, PASSWORD);
  const at = new Date(key.notBefore.getTime() + 60_000);
  const agreement = await sealPdf(await unsealedPdf(), { ...request(key), at });
  const seal = sealParts(agreement);
  const names = { reference: 'DPA-2026-0001', controller: 'Kunde A/S', processor: 'Flex4Business ApS' };
  const about = { inForceAt: at, composedAt: at, waiting: 0, seal: { level: 'PAdES-B-B', timestamp: null } } as const;
  const readme = await evidenceReadme({ locale: 'en', ...names, ...about, parts: seal });
  const files = evidenceFiles({ agreement, offered: agreement, seal, links: [], authorities: [] }, readme);
  const folder = await testFolder();
  await Promise.all(['seal', 'certificates'].map(async (name) => mkdir(join(folder, name))));
  for (const name of ['agreement.pdf', 'seal/seal.p7s', 'certificates/seal.pem'])
    await writeFile(join(folder, name), files[name] ?? '');
  const commands = readme.split('\n').filter((line) => /^ {4}.*signed\.bin/.test(line));
  const checked = (): string =>
    spawnSync('bash', ['-c', `{ ${commands.join('; ')}; } 2>&1`], { cwd: folder, encoding: 'utf8' }).stdout;
  return { folder, files, checked };
}

describe('the evidence of a seal with others above it (needs openssl)', () => {
  it('is checked by the seal’s own certificate, and by no other of the same authority', async () => {
    const chain = await opensslChain();
    const [own, other] = [await packaged(chain.path), await packaged(chain.sibling())];
    expect(own.checked()).toContain('CAdES Verification successful');
    await writeFile(join(other.folder, 'certificates/seal.pem'), own.files['certificates/seal.pem'] ?? '');
    expect(other.checked()).toContain('CAdES Verification failure');
  });
});

describe('the evidence of a seal that its issuer answered for (needs openssl)', () => {
  it('is checked by that answer, of this certificate', async () => {
    const root = await ListAuthority.start('seal root');
    const [responder, uret] = [await OcspResponder.start(root), await TimestampAuthority.start({ issuer: root })];
    const clock = new SystemClock();
    const key = await fileSealKey(await responder.sealKey('seal'), PASSWORD);
    const timestamp = async (stamped: Uint8Array) =>
      readTimestampResponse(await uret.stamp(Buffer.from(writeTimestampRequest(stamped).der)));
    const authorities = [await root.root()];
    const { bytes, verification } = await sealDocument(
      await unsealedPdf(),
      { ...request(key), at: clock.now(), timestamp },
      { authorities, storeFor: (parts) => new GatherRevocation(clock).run(parts, authorities) },
    );
    await Promise.all([root.stop(), responder.stop(), uret.stop()]);
    const seal = sealParts(bytes);
    const { at = '', authority = '' } = verification.signatures[0]?.timestamp ?? {};
    const about = { inForceAt: clock.now(), composedAt: clock.now(), waiting: 0 };
    const made = { level: 'PAdES-B-LT', timestamp: { at: at ?? '', authority: authority ?? '' } } as const;
    const names = { reference: 'DPA-2026-0001', controller: 'Kunde A/S', processor: 'Flex4Business ApS' };
    const [da, en] = await Promise.all(
      (['da', 'en'] as const).map(async (locale) =>
        evidenceReadme({ locale, ...names, ...about, seal: made, parts: seal }),
      ),
    );
    const files = evidenceFiles({ agreement: bytes, offered: bytes, seal, links: [], authorities }, en ?? '');
    const folder = await testFolder();
    await Promise.all(['ocsp', 'certificates'].map(async (name) => mkdir(join(folder, name))));
    for (const name of ['ocsp/1.der', 'ocsp/1.pem', 'certificates/store.pem'])
      await writeFile(join(folder, name), files[name] ?? '');
    for (const readme of [da ?? '', en ?? '']) {
      const [command = ''] = readme.split('\n').filter((line) => /^ {4}.*ocsp\//.test(line));
      const said = () => spawnSync('bash', ['-c', `{ ${command}; } 2>&1`], { cwd: folder, encoding: 'utf8' }).stdout;
      expect(said()).toMatch(/own\.pem: good/);
      expect(said()).toContain('Response verify OK');
      const answer = Buffer.from(files['ocsp/1.der'] ?? '');
      await writeFile(join(folder, 'ocsp/1.der'), answer.with(answer.indexOf('20', 60) + 3, 0x37));
      expect(said()).not.toContain('Response verify OK');
      await writeFile(join(folder, 'ocsp/1.der'), answer);
    }
  });
});
