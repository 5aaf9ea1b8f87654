import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { AuditLog } from '../platform/audit/audit-log.js';
import { defineEvent } from '../platform/audit/audit-event.js';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { AuditHeads } from '../platform/audit/audit-heads.js';
import { SealAudit } from './seal-audit.js';
import { verifyAudit } from './verify-audit.js';

const somethingHappened = defineEvent('spec.happened', 'spec', z.strictObject({ count: z.int() }));

describe('the audit chain', () => {
  let portal: Portal;
  let superuser: pg.Client;
  let acme: Tenant;
  let heads: AuditHeads;
  let headsFile: string;

  beforeEach(async () => {
    portal = await Portal.start();
    superuser = new pg.Client({ connectionString: portal.config.DATABASE_URL });
    await superuser.connect();
    heads = new AuditHeads(portal.config);
    headsFile = path.join(portal.config.DATA_DIR, 'audit-heads-2026.jsonl');
    acme = await givenTenant(portal, 'Acme');
    await happened(acme, 5);
    await portal.get(SealAudit).run();
  });
  afterEach(async () => {
    await superuser.end();
    await portal.stop();
  });

  const happened = (tenant: Tenant, times: number) =>
    portal.within({ realm: 'controller', tenantId: tenant.id }, () =>
      portal.get(UnitOfWork).run(async () => {
        for (let count = 0; count < times; count++)
          await portal
            .get(AuditLog)
            .record(somethingHappened, { tenantId: tenant.id, subjectId: tenant.id, data: { count } });
      }),
    );
  const kinds = async () => (await verifyAudit(superuser, heads)).faults.map(({ kind }) => kind);
  /** What somebody with the whole database in hand does: past triggers and foreign keys. */
  const tamper = async (sql: string) => {
    await superuser.query(`set session_replication_role = replica`);
    await superuser.query(sql);
    await superuser.query(`set session_replication_role = origin`);
  };

  it('grows with what happens, and verifies', async () => {
    await happened(acme, 3);
    await happened(await givenTenant(portal, 'Bolt'), 2);
    expect(await portal.get(SealAudit).run()).toBe(5);
    expect(await verifyAudit(superuser, heads)).toEqual({ tenants: 2, events: 10, faults: [] });
    expect(await portal.get(SealAudit).run()).toBe(0);
  });

  it('is sealed once when several processes seal at the same time', async () => {
    await happened(acme, 20);
    const sealed = await Promise.all([1, 2, 3].map(() => portal.get(SealAudit).run()));
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(20);
    expect(await kinds()).toEqual([]);
  });

  it.each([
    [
      'an altered event',
      `update app.audit_events set data = '{"count": 9}' where (data ->> 'count') = '2'`,
      ['event-altered'],
    ],
    [
      'an altered time',
      `update app.audit_events set occurred_at = occurred_at + interval '1 microsecond' where (data ->> 'count') = '2'`,
      ['event-altered'],
    ],
    ['a removed event', `delete from app.audit_events where (data ->> 'count') = '2'`, ['event-missing']],
    ['a removed link', `delete from app.audit_seals where sequence = 3`, ['link-missing', 'never-sealed']],
    [
      'a cut tail',
      `delete from app.audit_seals where sequence > 3; delete from app.audit_events where (data ->> 'count')::int > 2`,
      ['tail-cut'],
    ],
    ['an emptied ledger', `delete from app.audit_seals; delete from app.audit_events`, ['tail-cut']],
    ['an event taken off the list', `delete from app.audit_seals where sequence = 5`, ['tail-cut', 'never-sealed']],
    [
      'a hash',
      `update app.audit_seals set hash = decode(repeat('00', 32), 'hex') where sequence = 2`,
      ['event-altered', 'link-broken'],
    ],
  ])('names %s', async (_, sql, expected) => {
    await tamper(sql);
    expect((await kinds()).sort()).toEqual([...expected].sort());
  });

  it('names a chain that was computed anew, by the heads outside the database', async () => {
    await tamper(`delete from app.audit_seals; update app.audit_events set data = '{"count": 9}' where (data ->> 'count') = '2';
                  insert into app.audit_pending select tenant_id, id from app.audit_events`);
    const kept = await readFile(headsFile, 'utf8');
    await portal.get(SealAudit).run();
    await writeFile(headsFile, kept);
    expect(await kinds()).toContain('head-rewritten');
  });

  it('names lines of the heads file that are not ours', async () => {
    await appendFile(
      headsFile,
      `${JSON.stringify({ at: '2026-01-01T00:00:00.000Z', heads: [], mac: '0'.repeat(64) })}\nrubbish\n`,
    );
    expect(await kinds()).toEqual(['heads-altered']);
  });

  const seal = () => portal.get(SealAudit).run();
  const lines = async () => (await readFile(headsFile, 'utf8')).trimEnd().split('\n');
  const keepLines = async (keep: (line: string, index: number) => boolean) =>
    writeFile(
      headsFile,
      (await lines())
        .filter(keep)
        .map((line) => `${line}\n`)
        .join(''),
    );
  const cutTail = (tenant: Tenant, sequence: number) =>
    tamper(`
      delete from app.audit_events e using app.audit_seals s where s.tenant_id = '${tenant.id}' and s.sequence > ${sequence}
        and e.tenant_id = s.tenant_id and e.id = s.event_id;
      delete from app.audit_seals where tenant_id = '${tenant.id}' and sequence > ${sequence}`);

  it('names a tail that was cut together with its lines of the heads file', async () => {
    const bolt = await givenTenant(portal, 'Bolt');
    for (const tenant of [acme, bolt, acme, bolt]) {
      await happened(tenant, 1);
      await seal();
    }
    expect(await kinds()).toEqual([]);
    await cutTail(bolt, 0);
    await keepLines((line) => !line.includes(bolt.id));
    expect(await kinds()).toContain('heads-cut');
  });

  it('names the last tail cut with the last lines, also by what was noted of them elsewhere', async () => {
    await happened(acme, 1);
    await seal();
    const [{ mac } = { mac: '' }] = await portal.sql<{ mac: string }>('select mac from app.audit_anchor');
    await cutTail(acme, 5);
    await keepLines((_, index) => index === 0);
    expect(await kinds()).toEqual(['heads-cut']);
    await portal.sql('delete from app.audit_anchor');
    expect(await kinds()).toEqual([]);
    expect((await verifyAudit(superuser, heads, { anchor: mac })).faults).toMatchObject([{ kind: 'heads-cut' }]);
  });

  it('names a heads file that is gone or empty, and remembers it when there is a new one', async () => {
    await writeFile(headsFile, '');
    expect(await kinds()).toContain('heads-missing');
    await rm(headsFile);
    expect(await kinds()).toContain('heads-missing');
    await cutTail(acme, 0);
    await happened(await givenTenant(portal, 'Bolt'), 1);
    await seal();
    expect(await kinds()).toContain('heads-cut');
  });

  it('names a chain that the heads file lags behind', async () => {
    await happened(await givenTenant(portal, 'Bolt'), 1);
    await seal();
    await keepLines((_, index) => index > 0);
    expect((await kinds()).sort()).toEqual(['head-behind', 'heads-cut']);
  });

  it.each([
    ['before the heads were written', (whole: string) => whole],
    ['while they were written', (whole: string) => `${whole}{"at":"2026-`],
  ])('is whole after a kill %s, and the next round writes them', async (_, left) => {
    const before = await readFile(headsFile, 'utf8');
    await happened(acme, 2);
    await seal();
    const after = await readFile(headsFile, 'utf8');
    const [anchor] = JSON.parse(`[${before.trimEnd().split('\n').at(-1)}]`);
    await writeFile(headsFile, left(before));
    await portal.sql('update app.audit_anchor set mac = $1', [anchor.mac]);
    await portal.sql('insert into app.audit_unanchored values ($1)', [acme.id]);
    expect(await kinds()).toEqual([]);

    expect(await seal()).toBe(0);

    expect(await kinds()).toEqual([]);
    expect(await readFile(headsFile, 'utf8')).toBe(after);
  });

  it('goes on where a kill left heads written and not noted', async () => {
    const [{ mac } = { mac: '' }] = await portal.sql<{ mac: string }>('select mac from app.audit_anchor');
    await happened(acme, 1);
    await seal();
    await portal.sql('update app.audit_anchor set mac = $1', [mac]);
    await portal.sql('insert into app.audit_unanchored values ($1)', [acme.id]);
    await seal();
    expect(await kinds()).toEqual([]);
    expect(await lines()).toHaveLength(3);
  });

  it('begins a file each year with all heads, linked to the one before', async () => {
    const bolt = await givenTenant(portal, 'Bolt');
    portal.clock.forward(366 * 86_400);
    await happened(bolt, 1);
    await seal();
    const files = (await readdir(portal.config.DATA_DIR)).filter((name) => name.startsWith('audit-heads'));
    expect(files).toEqual(['audit-heads-2026.jsonl', 'audit-heads-2027.jsonl']);
    const first = await readFile(path.join(portal.config.DATA_DIR, 'audit-heads-2027.jsonl'), 'utf8');
    expect([first.includes(acme.id), first.includes(bolt.id)]).toEqual([true, true]);
    expect(await kinds()).toEqual([]);
    const [{ mac } = { mac: '' }] = await portal.sql<{ mac: string }>('select mac from app.audit_anchor');
    expect(await heads.faultsInTail(mac)).toBe(0);
    expect(await heads.faultsInTail('0'.repeat(64))).toBe(1);
    await keepLines(() => false);
    expect(await kinds()).toEqual(['heads-cut']);
  });

  it.each(['processor', 'controller', 'public', 'system', 'identity'] as const)(
    'cannot be changed or cut by %s',
    async (realm) => {
      for (const sql of [
        `update audit_events set type = 'x'`,
        `delete from audit_events`,
        `update audit_seals set hash = hash`,
        `delete from audit_seals`,
        `truncate audit_events`,
      ])
        await expect(
          portal.within({ realm, tenantId: acme.id }, () => portal.get(UnitOfWork).run((em) => em.query(sql))),
        ).rejects.toThrow(/permission denied/);
    },
  );
});
