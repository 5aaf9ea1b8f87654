import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { givenSigned, type Offered } from '../agreements/testing/given-agreement.js';
import { SealAudit } from '../audit/seal-audit.js';
import { TimestampAuthority } from '../sealing/testing/timestamp-authority.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenTenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';

type Files = Readonly<Record<string, Uint8Array>>;

/** Unpacked into a folder of its own. */
async function unpacked(files: Files): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'evidence-'));
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), bytes);
  }
  return folder;
}

/** Runs the commands of the package's own README, as a reader would. @returns what they say @throws Error with it when they fail */
function followed(folder: string, readme: string, matching: RegExp): string {
  const commands = readme.split('\n').filter((line) => line.startsWith('    ') && matching.test(line));
  if (commands.length === 0) throw new Error(`No command like ${String(matching)}`);
  const script = `set -e; { ${commands.join('; ')}; } 2>&1`;
  const { status, stdout } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
  return stdout;
}

describe('the evidence of an agreement', () => {
  let uret: TimestampAuthority;
  let portal: Portal;
  let offer: Offered;
  let files: Files;
  let folder: string;
  let readme: string;
  beforeAll(async () => {
    uret = await TimestampAuthority.start();
    portal = await Portal.start({ TIMESTAMP_URLS: uret.url, TIMESTAMP_TRUST: uret.trust });
    portal.clock.moveTo(new Date().toISOString());
    offer = await givenSigned(portal);
    await runJobs(portal, { leave: ['send-mail'] });
    await portal.get(SealAudit).run();
    files = await taken(offer.staff, `/api/staff/agreements/${offer.id}/evidence.zip`);
    folder = await unpacked(files);
    readme = strFromU8(files['README.txt'] ?? new Uint8Array());
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await portal.stop();
    await uret.stop();
  });

  const taken = async (caller: Caller, url: string): Promise<Files> => {
    const { body } = await caller.get(url).responseType('blob').expect(200).expect('content-type', 'application/zip');
    return unzipSync(new Uint8Array(body));
  };

  it('is whole by its own checksums, and every altered file is told (needs openssl)', async () => {
    expect(followed(folder, readme, /SHA256SUMS|LINKS/)).toBe('');
    for (const name of Object.keys(files).filter((file) => file !== 'SHA256SUMS')) {
      const file = path.join(folder, name);
      const bytes = await readFile(file);
      await writeFile(file, Buffer.concat([bytes, Buffer.from('x')]));
      expect(() => followed(folder, readme, /SHA256SUMS/)).toThrow(name.replace(/^.*\//, ''));
      await writeFile(file, bytes);
    }
  });

  it('proves the seal with common programs (needs openssl)', async () => {
    expect(followed(folder, readme, /signed\.bin/)).toContain('CAdES Verification successful');
    const fingerprint = followed(folder, readme, /-fingerprint/);
    expect(readme).toContain(fingerprint.trim().split('=')[1]);
    const pdf = await readFile(path.join(folder, 'agreement.pdf'));
    pdf.write('0', 200);
    await writeFile(path.join(folder, 'agreement.pdf'), pdf);
    expect(() => followed(folder, readme, /signed\.bin/)).toThrow('CAdES Verification failure');
    await writeFile(path.join(folder, 'agreement.pdf'), files['agreement.pdf'] ?? '');
  });

  it('proves the time (needs openssl)', () => {
    expect(followed(folder, readme, /openssl ts/)).toContain('Verification: OK');
    expect(readme).toContain('C=DK, O=Uret ApS, CN=Uret');
  });

  it('holds the very files that the agreement carries (needs pdfdetach)', () => {
    expect(followed(folder, readme, /pdfdetach|diff -r/)).toMatch(/ens|the same/);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['attachments/agreement.json', 'attachments/signatures.json']),
    );
  });

  it('shows that what was presented is what both signed (needs openssl)', () => {
    const [sum] = followed(folder, readme, /sha256sum offered/).split(' ');
    const events = strFromU8(files['audit/events.jsonl'] ?? new Uint8Array());
    expect(events).toContain(`"pdfSha256":"${String(sum)}"`);
    expect(followed(folder, readme, /grep -o/).trim()).toMatch(/^3 "contentHash":"[0-9a-f]{64}"$/);
    expect(events.match(/"type":"agreement\.[a-z-]+"/g)).toEqual(
      ['drafted', 'changed', 'sent', 'signer-invited', 'viewed', 'signed', 'signed', 'entered-into-force'].map(
        (type) => `"type":"agreement.${type}"`,
      ),
    );
  });

  it('is the customer’s too, and nobody else’s', async () => {
    const own = await givenMember(portal, offer.tenant, ['signatory']);
    expect(await taken(own, `/api/app/agreements/${offer.id}/evidence.zip`)).toEqual(files);
    const other = await givenMember(portal, await givenTenant(portal, 'Acme A/S'), ['admin']);
    await other.get(`/api/app/agreements/${offer.id}/evidence.zip`).expect(404);
  });

  it('is not there before the agreement is sealed', async () => {
    const { staff, id } = await givenSigned(portal);
    await staff.get(`/api/staff/agreements/${id}/evidence.zip`).expect(404);
  });
});
