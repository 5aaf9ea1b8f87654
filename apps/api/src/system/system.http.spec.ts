import { SealAudit } from '../audit/seal-audit.js';
import { encodeCursor } from '../platform/cursor.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenHouse, givenMember, givenStaff, givenTenant, nobody, type Tenant } from '../testing/given.js';
import { newId } from '../platform/ids.js';
import { Portal } from '../testing/portal.js';
import { givenFailedJob, inQueue } from './testing/given-failed-job.js';

describe('how the portal is doing', () => {
  let portal: Portal;
  let acme: Tenant;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
    await givenProfile(portal);
    acme = await givenTenant(portal, 'Acme');
  });
  afterAll(() => portal.stop());

  it('counts what waits, failed and went out', async () => {
    const auditor = await givenStaff(portal, ['auditor']);
    const before = await auditor.get('/api/staff/system').expect(200);
    await givenFailedJob(portal, acme);
    await portal.sql(
      `insert into app.outbox (tenant_id, id, job, payload, not_before, created_at) values ($1, $2, 'send-mail', '{}', $3, $3)`,
      [acme.id, newId(), portal.clock.now()],
    );
    const { body } = await auditor.get('/api/staff/system').expect(200);
    expect(body.jobs.failed).toBe(Number(before.body.jobs.failed) + 1);
    expect(body.outbox).toEqual({ waiting: 1, oldestAt: '2026-03-05T09:00:00Z' });
    expect(body).toMatchObject({ audit: { alteredHeads: 0 }, seal: null, mails: { queued: 0, bounced: 0 } });
  });

  it('tells how long the chains are by their last links', async () => {
    const owner = await givenStaff(portal, ['owner']);
    const { body: read } = await owner.get('/api/staff/processor-profile').expect(200);
    for (const revision of [read.revision, read.revision + 1])
      await owner.put('/api/staff/processor-profile', { ...read, revision }).expect(200);
    await portal.get(SealAudit).run();
    const [{ n } = { n: '0' }] = await portal.sql<{ n: string }>(`select count(*) as n from app.audit_seals`);
    const { body } = await owner.get('/api/staff/system').expect(200);
    expect(body.audit).toMatchObject({ sealed: Number(n), waiting: 0, sealedAt: '2026-03-05T09:00:00Z' });
  });

  it('says what is deleted when, and why', async () => {
    const { body } = await (await givenStaff(portal, ['auditor'])).get('/api/staff/system').expect(200);
    expect(body.retention).toContainEqual({ id: 'mails-to-data-subjects', unit: 'days', count: 30, reason: 'promise' });
    expect(body.retention).toContainEqual({ id: 'other-mails', unit: 'calendar-years', count: 5, reason: 'evidence' });
  });

  it('lists failed jobs with why, and gives one another try, once', async () => {
    const id = await givenFailedJob(portal, acme);
    const owner = await givenStaff(portal, ['owner']);
    const { body, text } = await owner.get('/api/staff/system/failed-jobs').expect(200);
    expect(body.items[0]).toMatchObject({
      id,
      job: 'send-mail',
      tenantName: 'Acme',
      tries: 13,
      error: 'connect ECONNREFUSED',
    });
    expect(text).not.toContain('not shown');
    await owner.post(`/api/staff/system/failed-jobs/${id}/retries`).expect(201);
    const [job] = await inQueue(portal, `select state, retry_limit from pgboss.job where id = $1`, [id]);
    expect(job).toEqual({ state: 'retry', retry_limit: 13 });
    await owner.post(`/api/staff/system/failed-jobs/${id}/retries`).expect(404);
    const [event] = await portal.sql(`select tenant_id, actor_kind from app.audit_events where subject_id = $1`, [id]);
    expect(event).toEqual({ tenant_id: acme.id, actor_kind: 'person' });
  });

  it('is not for everyone', async () => {
    const id = await givenFailedJob(portal, acme);
    await (await givenStaff(portal, ['auditor'])).post(`/api/staff/system/failed-jobs/${id}/retries`).expect(403);
    await (await givenStaff(portal, ['compliance'])).get('/api/staff/system').expect(403);
    await (await givenMember(portal, acme)).get('/api/staff/system').expect(403);
    await nobody(portal).get('/api/staff/system/failed-jobs').expect(401);
    const owner = await givenStaff(portal, ['owner']);
    await owner.post('/api/staff/system/failed-jobs/not-an-id/retries').expect(404);
    await owner.get('/api/staff/system/failed-jobs?cursor=x').expect(422);
    await owner.get(`/api/staff/system/failed-jobs?cursor=${encodeCursor(['x'])}`).expect(422);
  });
});
