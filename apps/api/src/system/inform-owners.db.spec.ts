import { UnitOfWork } from '#tenancy';
import { givenSigned } from '../agreements/testing/given-agreement.js';
import { LoadSealKey } from '../sealing/load-seal-key.js';
import { givenMail } from '../mail/testing/given-mail.js';
import { newId } from '../platform/ids.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenMember, givenStaff, givenTenant, nobody, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import type { Caller } from '../testing/caller.js';
import { InformOwners } from './inform-owners.js';

describe('what needs the owners', () => {
  let portal: Portal;
  let acme: Tenant;
  let owner: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    acme = await givenTenant(portal, 'Acme');
    owner = await givenStaff(portal, ['owner'], 'Olga Owner');
    await givenStaff(portal, ['auditor'], 'Aud Auditor');
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    portal.clock.forward(86_400);
    await portal.sql(`delete from app.mails`);
    await portal.sql(`delete from app.audit_pending`);
    await inQueue(`delete from pgboss.job where state = 'failed'`);
  });

  const inQueue = (text: string, values: unknown[] = []): Promise<unknown[]> =>
    portal.within({ realm: 'system', tenantId: null }, () =>
      portal.get(UnitOfWork).run((em) => em.query<unknown[]>(text, values)),
    );
  const failed = (job: string) =>
    inQueue(
      `insert into pgboss.job (id, name, data, state, retry_limit, retry_count, completed_on, policy)
       values ($1, $2, $3, 'failed', 12, 12, now(), 'standard')`,
      [newId(), job, JSON.stringify({ tenantId: acme.id, payload: {} })],
    );
  const alerts = async () => (await owner.get('/api/staff/system/alerts').expect(200)).body.items;
  const mailed = () =>
    portal.sql(`select to_name as name, template, tenant_id from app.mails where template = 'alert' order by id`);
  const inform = () => portal.get(InformOwners).run();

  it('is shown, and mailed to owners alone, each kind once a day', async () => {
    await failed('send-mail');
    await failed('send-mail');
    const mail = await givenMail(portal, acme);
    await portal.sql(`update app.mails set status = 'failed' where id = $1`, [mail]);
    expect(await alerts()).toEqual([
      { kind: 'jobs', count: 2 },
      { kind: 'mails', count: 1 },
    ]);
    expect(await inform()).toEqual(['jobs', 'mails']);
    await Promise.all([inform(), inform()]);
    expect(await mailed()).toMatchObject([{ name: 'Olga Owner' }, { name: 'Olga Owner' }]);
    portal.clock.forward(86_400);
    expect(await inform()).toEqual(['jobs', 'mails']);
  });

  it('is mailed once though two look at the same time', async () => {
    await failed('send-mail');
    await Promise.all([inform(), inform(), inform()]);
    expect(await mailed()).toHaveLength(1);
  });

  it('is a mail that failed for good, until one reaches the address', async () => {
    const first = await givenMail(portal, acme);
    await portal.sql(`update app.mails set status = 'failed' where id = $1`, [first]);
    expect(await alerts()).toEqual([{ kind: 'mails', count: 1 }]);
    const second = await givenMail(portal, acme);
    await portal.sql(`update app.mails set status = 'sent' where id = $1`, [second]);
    expect(await alerts()).toEqual([]);
  });

  it('is an agreement that has waited for its seal for more than ten minutes, not the job besides', async () => {
    await givenSigned(portal);
    await runJobs(portal, { leave: ['send-mail', 'seal-agreement'] });
    await failed('seal-agreement');
    portal.clock.forward(9 * 60);
    await portal.sql(`delete from app.audit_pending`);
    expect(await alerts()).toEqual([]);
    portal.clock.forward(2 * 60);
    expect(await alerts()).toEqual([{ kind: 'unsealed', count: 1 }]);
    expect(await inform()).toEqual(['unsealed']);
    await runJobs(portal, { leave: ['send-mail'] });
    expect((await alerts()).map(({ kind }: { kind: string }) => kind)).not.toContain('unsealed');
  });

  it('is a chain that has stood still for more than ten minutes', async () => {
    await owner.post(`/api/staff/customers/${acme.id}/ending`, { reason: 'Opsagt' }).expect(201);
    portal.clock.forward(9 * 60);
    expect(await alerts()).toEqual([]);
    portal.clock.forward(2 * 60);
    expect(await alerts()).toEqual([{ kind: 'audit-behind', count: 1 }]);
  });

  it('is a certificate within its last thirty days', async () => {
    const { notAfter } = await portal.within({ realm: 'system', tenantId: null }, () => portal.get(LoadSealKey).run());
    const DAY = 86_400_000;
    portal.clock.moveTo(new Date(notAfter.getTime() - 31 * DAY).toISOString());
    expect(await alerts()).toEqual([]);
    portal.clock.moveTo(new Date(notAfter.getTime() - 29.5 * DAY).toISOString());
    expect(await alerts()).toEqual([{ kind: 'seal-certificate', count: 29 }]);
    expect(await inform()).toEqual(['seal-certificate']);
    portal.clock.moveTo(new Date(notAfter.getTime() + DAY).toISOString());
    expect(await alerts()).toEqual([{ kind: 'seal-certificate', count: 0 }]);
  });

  it('is for those who run the portal', async () => {
    await (await givenStaff(portal, ['auditor'])).get('/api/staff/system/alerts').expect(200);
    await (await givenStaff(portal, ['compliance'])).get('/api/staff/system/alerts').expect(403);
    await (await givenMember(portal, acme)).get('/api/staff/system/alerts').expect(403);
    await nobody(portal).get('/api/staff/system/alerts').expect(401);
  });
});
