import { UnitOfWork } from '#tenancy';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readHeads, type NotedHead } from '../platform/audit/heads-files.js';
import { headsKey } from '../platform/audit/heads-line.js';
import { defineEvent } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import type { Caller } from '../testing/caller.js';
import { givenHouse, givenMember, givenStaff, givenTenant, nobody, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { SealAudit } from './seal-audit.js';
import { verifyExport } from './verify-export.js';

const STAFF = '/api/staff/audit/export';
const OWN = '/api/app/audit/export';
const happened = defineEvent('spec.happened', 'spec', z.strictObject({ said: z.string() }));
/** More than two batches. */
const MANY = 1_100;

describe('events as a file', () => {
  let portal: Portal;
  let acme: Tenant;
  let bolt: Tenant;
  let owner: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
    [acme, bolt] = [await givenTenant(portal, '=Acme()'), await givenTenant(portal, 'Bolt')];
    owner = await givenStaff(portal, ['owner'], '@SUM(A1)');
    await recorded(acme, MANY);
    await recorded(bolt, 3);
    await portal.get(SealAudit).run();
  });
  afterAll(() => portal.stop());

  const recorded = (tenant: Tenant, times: number) =>
    portal.within({ realm: 'controller', tenantId: tenant.id }, () =>
      portal.get(UnitOfWork).run(() =>
        portal.get(AuditLog).recordAll(
          happened,
          Array.from({ length: times }, (_, n) => ({
            ...{ tenantId: tenant.id, subjectId: tenant.id, data: { said: `æøå ${n}` } },
          })),
        ),
      ),
    );
  const download = async (caller: Caller, query: string, from = STAFF) => {
    const { body } = await caller
      .get(`${from}?${query}`)
      .buffer()
      .parse((answer, done) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    return String(body);
  };
  const linesOf = async (query: string) => (await download(owner, `format=jsonl&${query}`)).split('\n');
  async function* given(lines: readonly string[]) {
    yield* lines;
  }
  const faults = async (lines: readonly string[], heads: readonly NotedHead[] = []) =>
    (await verifyExport(given(lines), heads)).faults.map(({ kind, at }) => `${kind} ${at}`);
  const headsFile = () => path.join(portal.config.DATA_DIR, 'audit-heads-2026.jsonl');
  const heads = async () => (await readHeads(headsFile(), null)).heads;

  it('holds every event that the filter finds, however many, with its chain; and is whole', async () => {
    const lines = await linesOf(`tenantId=${acme.id}`);
    expect(lines).toHaveLength(MANY + 3);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ export: { complete: true, filter: { tenantId: acme.id } } });
    expect(JSON.parse(lines.at(-2) ?? '')).toEqual({ end: { events: MANY, waiting: 0 } });
    expect(await verifyExport(given(lines), await heads())).toEqual({ tenants: 1, events: MANY, faults: [] });
  });

  it('of every ledger, or of some events only, can be checked as well', async () => {
    expect(await faults(await linesOf(''), await heads())).toEqual([]);
    const some = await linesOf('kind=spec.&from=2026-03-05');
    expect(JSON.parse(some[0] ?? '')).toMatchObject({ export: { complete: false } });
    expect(await faults(some, await heads())).toEqual([]);
  });

  it('says that an event happened and is in no chain yet', async () => {
    await recorded(bolt, 1);
    const lines = await linesOf(`tenantId=${bolt.id}`);
    expect(JSON.parse(lines.at(-2) ?? '')).toEqual({ end: { events: 3, waiting: 1 } });
    await portal.get(SealAudit).run();
  });

  it('shows what was done to it', async () => {
    const lines = await linesOf(`tenantId=${acme.id}`);
    const without = (at: number) => lines.toSpliced(at, 1);
    const renamed = lines.with(3, lines[3]?.replace('æøå 2', 'æøå x') ?? '');
    expect(await faults(renamed)).toEqual([expect.stringMatching(/^event-altered/)]);
    expect(await faults(without(3))).toEqual(['link-missing 3 to 3', `file-cut after ${MANY - 1} events`]);
    expect(await faults(lines.slice(0, 900))).toEqual(['file-cut after 899 events']);
    const swapped = lines.with(3, lines[4] ?? '').with(4, lines[3] ?? '');
    expect((await faults(swapped)).length).toBeGreaterThan(0);
    expect(await faults(['nothing', ...lines.slice(1)])).toEqual(['unreadable line 1']);
  });

  it('shows a tail that was cut and a chain that was made anew, against the heads kept elsewhere', async () => {
    const lines = await linesOf(`tenantId=${bolt.id}`);
    const short = [...lines.slice(0, 3), JSON.stringify({ end: { events: 2, waiting: 0 } })];
    expect(await faults(short)).toEqual([]);
    expect(await faults(short, await heads())).toEqual(['tail-cut 3 to 4']);
    const other = (await heads()).map((head) => ({ ...head, hash: 'f'.repeat(64) }));
    expect(await faults(lines, other)).toEqual(['head-rewritten 3', 'head-rewritten 4']);
  });

  it('is held against a heads file with the secret, or without where nobody has it', async () => {
    const file = headsFile();
    const known = await readHeads(file, headsKey(portal.config.PORTAL_SECRET));
    expect(known).toEqual(await readHeads(file, null));
    expect(known.altered).toBe(0);
    const wrong = await readHeads(file, headsKey('cd'.repeat(32)));
    expect(wrong.altered).toBe((await readFile(file, 'utf8')).trim().split('\n').length);
  });

  it('for a spreadsheet runs nothing in it', async () => {
    await owner.post(`/api/staff/customers/${acme.id}/ending`, { reason: '=cmd()' }).expect(201);
    const csv = await download(owner, `format=csv&tenantId=${acme.id}&kind=customer.`);
    const [heading, row] = csv.slice(1).split('\r\n');
    expect(heading).toBe('time;ledger;event;about;about_id;realm;actor;name;details;chain;id');
    expect(row).toContain(`;customer.ended;`);
    expect(row?.split(';')[1]).toBe(`'=Acme()`);
    expect(row).toContain(`;'@SUM(A1);`);
    const all = await download(owner, `format=csv&tenantId=${acme.id}`);
    expect(all.split('\r\n')).toHaveLength(MANY + 3);
  });

  it('is a deed of its own in the log', async () => {
    await download(owner, `format=csv&kind=inquiry.`);
    const [event] = await portal.sql(
      `select data from app.audit_events where type = 'audit.exported' order by id desc`,
    );
    expect(event).toEqual({ data: { format: 'csv', filter: { kind: 'inquiry.' } } });
  });

  it('gives a customer its own, and nobody else anything', async () => {
    const member = await givenMember(portal, bolt, ['admin']);
    const text = await download(member, 'format=jsonl', OWN);
    expect(await faults(text.split('\n'))).toEqual([]);
    expect(text).not.toContain(acme.id);
    expect(await download(member, 'format=csv', OWN)).not.toContain('Acme');
    const [event] = await portal.sql(
      `select tenant_id from app.audit_events where type = 'audit.exported' order by id desc limit 1`,
    );
    expect(event).toEqual({ tenant_id: bolt.id });
    await member.get(`${OWN}?format=csv&tenantId=${acme.id}`).expect(422);
    await owner.get(`${STAFF}?format=pdf`).expect(422);
    await (await givenStaff(portal, ['compliance'])).get(`${STAFF}?format=csv`).expect(403);
    await nobody(portal).get(`${OWN}?format=csv`).expect(401);
  });
});
