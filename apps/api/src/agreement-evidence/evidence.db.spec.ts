import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { givenSigned, type Offered } from '../agreements/testing/given-agreement.js';
import { SealAudit } from '../audit/seal-audit.js';
import { ListAuthority } from '../sealing/testing/list-authority.js';
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
  let root: ListAuthority;
  let uret: TimestampAuthority;
  let portal: Portal;
  let offer: Offered;
  let files: Files;
  let folder: string;
  let readme: string;
  beforeAll(async () => {
    root = await ListAuthority.start();
    uret = await TimestampAuthority.start({ issuer: root });
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
    await Promise.all([uret.stop(), root.stop()]);
  });

  const taken = async (caller: Caller, url: string): Promise<Files> => {
    const { body } = await caller.get(url).responseType('blob').expect(200).expect('content-type', 'application/zip');
    return unzipSync(new Uint8Array(body));
  };

  const altered = async (name: string, change: (bytes: Buffer) => Buffer): Promise<void> =>
    writeFile(path.join(folder, name), change(Buffer.from(files[name] ?? [])));
  const restored = (name: string): Promise<void> => altered(name, (bytes) => bytes);

  it('is whole and the vendor’s, and every altered file is told (needs openssl)', async () => {
    expect(followed(folder, readme, /SHA256SUMS/)).toContain('CAdES Verification successful');
    for (const name of Object.keys(files).filter((file) => !file.startsWith('SHA256SUMS'))) {
      await altered(name, (bytes) => Buffer.concat([bytes, Buffer.from('x')]));
      expect(() => followed(folder, readme, /check.*SHA256SUMS/)).toThrow(name.replace(/^.*\//, ''));
      await restored(name);
    }
    await altered('SHA256SUMS', (bytes) => Buffer.from(String(bytes).replace(/^./, '0')));
    expect(() => followed(folder, readme, /SHA256SUMS\.p7s/)).toThrow('CAdES Verification failure');
    await restored('SHA256SUMS');
  });

  it('proves the seal with common programs, and that nothing follows it (needs openssl)', async () => {
    expect(followed(folder, readme, /signed\.bin/)).toContain('CAdES Verification successful');
    expect(followed(folder, readme, /^ *test /)).toMatch(/intet følger efter|nothing follows/);
    const [fingerprint] = followed(folder, readme, /seal\.pem.*-fingerprint/)
      .trim()
      .split('=')
      .slice(1);
    expect(readme).toContain(fingerprint);
    await altered('agreement.pdf', (bytes) => Buffer.concat([bytes, Buffer.from('\n%%EOF\n')]));
    expect(() => followed(folder, readme, /^ *test /)).toThrow();
    await altered('agreement.pdf', (bytes) => Buffer.from(bytes.with(200, 0)));
    expect(() => followed(folder, readme, /signed\.bin/)).toThrow('CAdES Verification failure');
    await restored('agreement.pdf');
  });

  it('proves who attests to which party’s signature, in which order, and by which record (needs openssl)', async () => {
    expect(readme).toMatch(/(Udgave|Revision) 2, [^]*Åse Nørlund[^]*(Udgave|Revision) 3, /);
    for (const field of ['controller', 'processor'])
      expect(followed(folder, readme, new RegExp(`${field}\\.bin`))).toContain('CAdES Verification successful');
    const records = /XXEvidence/;
    expect(followed(folder, readme, records)).toMatch(
      /^signatures\/controller\.json (er|is) .*\nsignatures\/processor\.json (er|is) .*\n$/,
    );
    await altered('signatures/controller.json', (bytes) => Buffer.from(String(bytes).replace('Åse', 'Ida')));
    expect(() => followed(folder, readme, records)).not.toThrow();
    expect(followed(folder, readme, records)).not.toContain('controller.json');
    await restored('signatures/controller.json');
    await altered('agreement.pdf', (bytes) => Buffer.from(bytes.with(200, 0)));
    expect(() => followed(folder, readme, /controller\.bin/)).toThrow('CAdES Verification failure');
    await restored('agreement.pdf');
  });

  it('proves the time, of this seal and no other (needs openssl)', async () => {
    expect(followed(folder, readme, /openssl ts -verify.*timestamp/)).toContain('Verification: OK');
    expect(followed(folder, readme, /openssl ts -reply/)).toContain('Time stamp');
    expect(followed(folder, readme, /grep.*signature\.bin/)).toMatch(/denne forsegling|this seal/);
    expect(readme).toContain('C=DK, O=Uret ApS, CN=Uret');
    await altered('seal/signature.bin', (bytes) => Buffer.from(bytes.with(0, 0)));
    expect(() => followed(folder, readme, /grep.*signature\.bin/)).toThrow();
    await restored('seal/signature.bin');
  });

  it('proves that no certificate was revoked, by lists that are told from others (needs openssl)', async () => {
    const proof = /lists\.pem/;
    expect(readme).toContain('PAdES-B-LTA');
    expect(files['revocation/1.crl']).toEqual(new Uint8Array(root.list));
    expect(followed(folder, readme, proof)).toBe('revocation/1.pem: OK\n');
    expect(followed(folder, readme, /-lastupdate/)).toContain('CN = list root');
    const { list } = root;
    await root.revoke(uret.certificate);
    await altered('revocation/1.crl', () => root.list);
    expect(() => followed(folder, readme, proof)).toThrow('certificate revoked');
    const other = await ListAuthority.start();
    await altered('revocation/1.crl', () => other.list);
    expect(() => followed(folder, readme, proof)).toThrow(/verification failed/);
    await other.stop();
    await restored('revocation/1.crl');
    root.list = list;
  });

  it('proves the time of all that, for the archive (needs openssl)', async () => {
    expect(followed(folder, readme, /archived\.bin/)).toContain('Verification: OK');
    await altered('agreement.pdf', (bytes) => Buffer.from(bytes.with(200, 0)));
    expect(() => followed(folder, readme, /archived\.bin/)).toThrow();
    await restored('agreement.pdf');
  });

  it('holds the agreement as it was sealed, without the lists', () => {
    expect(followed(folder, readme, /sealed\.pdf/)).toBe('');
  });

  it('holds the log’s own words, link by link (needs openssl)', async () => {
    const log = /LINKS|events\.jsonl/;
    expect(followed(folder, readme, log)).toMatch(/^(loggens hændelser|the events of the log)\n$/);
    await altered('audit/events.jsonl', (bytes) =>
      Buffer.from(String(bytes).replace('agreement.sent', 'agreement.seen')),
    );
    expect(followed(folder, readme, log)).toContain('agreement.seen');
    await restored('audit/events.jsonl');
  });

  it('holds the very files that the agreement carries (needs pdfdetach)', () => {
    expect(followed(folder, readme, /pdfdetach|diff -r/)).toMatch(/ens|the same/);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['attachments/agreement.json', 'attachments/signatures.json']),
    );
  });

  it('shows that what was presented is what both signed (needs openssl)', async () => {
    expect(followed(folder, readme, /sha256sum offered/)).toMatch(/vist|presented/);
    expect(followed(folder, readme, /contentHash/).trim()).toMatch(/^3 "contentHash":"[0-9a-f]{64}"$/);
    const events = strFromU8(files['audit/events.jsonl'] ?? new Uint8Array());
    expect(events.match(/"type":"agreement\.[a-z-]+"/g)).toEqual(
      ['drafted', 'changed', 'sent', 'signer-invited', 'viewed', 'signed', 'signed', 'entered-into-force'].map(
        (type) => `"type":"agreement.${type}"`,
      ),
    );
    await altered('offered.pdf', (bytes) => Buffer.concat([bytes, Buffer.from('x')]));
    expect(() => followed(folder, readme, /sha256sum offered/)).toThrow();
    await restored('offered.pdf');
  });

  it('says how many events are not in it yet, and lets no name write lines of its own', async () => {
    const { staff, id } = await givenSigned(portal);
    await runJobs(portal, { leave: ['send-mail'] });
    await portal.sql(
      `update app.agreements set data = jsonb_set(data, '{controller,name}', '"Acme\\n1  ALL IS WELL"') where id = $1`,
      [id],
    );
    const early = await taken(staff, `/api/staff/agreements/${id}/evidence.zip`);
    const words = strFromU8(early['README.txt'] ?? new Uint8Array());
    expect(words).toMatch(/: 8 (af aftalens nyeste|of the agreement's newest)/);
    expect(words).toContain('Acme 1  ALL IS WELL');
  });

  it('is the customer’s too, and nobody else’s', async () => {
    const own = await givenMember(portal, offer.tenant, ['signatory']);
    const theirs = await taken(own, `/api/app/agreements/${offer.id}/evidence.zip`);
    // A signature is another each time it is made.
    expect({ ...theirs, 'SHA256SUMS.p7s': null }).toEqual({ ...files, 'SHA256SUMS.p7s': null });
    const other = await givenMember(portal, await givenTenant(portal, 'Acme A/S'), ['admin']);
    await other.get(`/api/app/agreements/${offer.id}/evidence.zip`).expect(404);
  });

  it('is not there before the agreement is sealed', async () => {
    const { staff, id } = await givenSigned(portal);
    await staff.get(`/api/staff/agreements/${id}/evidence.zip`).expect(404);
  });
});
