import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileSealKey } from '../sealing/file-seal-key.js';
import { sealPdf } from '../sealing/seal-pdf.js';
import { sealParts } from '../sealing/verify/sealing-parts.js';
import { opensslChain } from '../sealing/testing/openssl-keys.js';
import { PASSWORD, request, testFolder } from '../sealing/testing/test-key.js';
import { unsealedPdf } from '../sealing/testing/unsealed-pdf.js';
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
