import { givenProfile } from '../processor-profile/testing/given-profile.js';
import {
  exampleFacts,
  givenPrivacyContact,
  givenService,
  givenSubProcessor,
  givenSubscription,
} from '../sub-processors/testing/given-sub-processor.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { changeRequest, givenMailServer, noticeOf } from './testing/given-change.js';

const OWN = '/api/app/sub-processor-changes';
const MINUTE = 60;

describe('the delivery of a notice', () => {
  let portal: Portal;
  let staff: Caller;
  let acme: Tenant;
  let privacy: Caller;
  let booking: string;

  beforeAll(async () => {
    portal = await Portal.start();
    givenMailServer(portal);
    await givenProfile(portal);
    staff = await givenStaff(portal, ['compliance']);
    booking = await givenService(portal, 'booking');
    acme = await givenTenant(portal, 'Acme A/S', { noticeDays: 30 });
    await givenSubscription(portal, acme, booking);
    await givenPrivacyContact(portal, acme);
    privacy = await givenMember(portal, acme, ['privacy']);
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.clock.moveTo('2026-03-05T09:00:00Z'));

  /** Announced and mailed; what became of the mail has not been looked at. */
  const mailed = async () => {
    const id = await givenSubProcessor(portal, exampleFacts('Ny ApS', { serviceIds: [booking] }), {
      status: 'planned',
    });
    const { body } = await staff.post('/api/staff/sub-processor-changes', changeRequest(id)).expect(201);
    await staff.post(`/api/staff/sub-processor-changes/${body.id}/announcement`).expect(201);
    await runJobs(portal);
    const notice = () => noticeOf(portal, body.id, acme.id);
    const { id: noticeId } = await notice();
    const mailIs = (status: string, sentAt: string | null) =>
      portal.sql(`update app.mails set status = $2, sent_at = $3 where about_id = $1`, [noticeId, status, sentAt]);
    return { notice, noticeId, mailIs };
  };
  const later = async (seconds: number) => {
    portal.clock.forward(seconds);
    await runJobs(portal);
  };

  it('is the moment at which the mail was taken, not the one at which we looked', async () => {
    const { notice, mailIs } = await mailed();
    await mailIs('sent', '2026-03-05T09:00:20Z');
    expect((await notice()).status).toBe('pending');
    portal.clock.moveTo('2026-03-06T09:00:00Z');
    await runJobs(portal);
    expect(await notice()).toMatchObject({ status: 'delivered', delivered_by: 'mail' });
    expect((await notice()).closes_at).toEqual(new Date('2026-04-04T22:00:00Z'));
  });

  it('waits for a mail that is still on its way, and starts no period', async () => {
    const { notice, mailIs } = await mailed();
    await mailIs('queued', null);
    await later(MINUTE);
    expect(await notice()).toMatchObject({ status: 'pending', closes_at: null });
    await mailIs('sent', '2026-03-05T09:03:00Z');
    await later(5 * MINUTE);
    expect((await notice()).status).toBe('delivered');
  });

  it('never happened when the mail bounced: a task for staff, and no period', async () => {
    const { notice, mailIs } = await mailed();
    await mailIs('bounced', '2026-03-05T09:00:20Z');
    await later(MINUTE);
    expect(await notice()).toMatchObject({ status: 'undelivered', fault: 'bounced', closes_at: null });
    const { body } = await staff.get('/api/staff/notices?status=undelivered').expect(200);
    expect(body.items[0]).toMatchObject({ customer: 'Acme A/S', fault: 'bounced', gate: { open: false } });
  });

  it('is taken back when the bounce comes after a day', async () => {
    const { notice, mailIs } = await mailed();
    await later(MINUTE);
    expect((await notice()).status).toBe('delivered');
    await mailIs('bounced', '2026-03-05T09:00:20Z');
    await later(86_400);
    expect(await notice()).toMatchObject({ status: 'undelivered', closes_at: null, delivered_by: null });
  });

  it('is given up on when nothing has left the building for a week', async () => {
    const { notice, mailIs } = await mailed();
    await mailIs('queued', null);
    for (let day = 0; day < 12; day += 1) await later(86_400);
    expect(await notice()).toMatchObject({ status: 'undelivered', fault: 'not-sent' });
  });

  it('is the opening in the portal when that is first, and no bounce undoes it', async () => {
    const { notice, noticeId, mailIs } = await mailed();
    await mailIs('queued', null);
    await privacy.get(`${OWN}/${noticeId}`).expect(200);
    expect((await notice()).status).toBe('pending');
    portal.clock.moveTo('2026-03-06T09:00:00Z');
    await privacy.put(`${OWN}/${noticeId}/receipt`).expect(200);
    expect(await notice()).toMatchObject({ status: 'delivered', delivered_by: 'portal' });
    expect((await notice()).closes_at).toEqual(new Date('2026-04-05T22:00:00Z'));
    await mailIs('bounced', '2026-03-06T09:00:20Z');
    await later(86_400);
    expect((await notice()).status).toBe('delivered');
  });

  it('is tried again by staff once the address is right; the period then counts anew', async () => {
    const { notice, noticeId, mailIs } = await mailed();
    await mailIs('bounced', '2026-03-05T09:00:20Z');
    await later(MINUTE);
    portal.clock.moveTo('2026-03-20T09:00:00Z');
    await staff.post(`/api/staff/customers/${acme.id}/notices/${noticeId}/sending`).expect(201);
    await runJobs(portal);
    await later(MINUTE);
    expect(await notice()).toMatchObject({ status: 'delivered', fault: null });
    expect((await notice()).closes_at).toEqual(new Date('2026-04-19T22:00:00Z'));
  });
});
