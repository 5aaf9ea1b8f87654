import { RefusedForGood } from '../mail/mail-transport.js';
import { RecordDelivery } from '../mail/record-delivery.js';
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
import { changeRequest, noticeOf } from '../notices/testing/given-change.js';
import { givenMailServer } from '../notices/testing/given-mail-server.js';

const OWN = '/api/app/sub-processor-changes';
const DAY = 86_400;

describe('the delivery of a notice', () => {
  let portal: Portal;
  let staff: Caller;
  let mailServer: ReturnType<typeof givenMailServer>;
  let acme: Tenant;
  let privacy: Caller;
  let booking: string;

  beforeAll(async () => {
    portal = await Portal.start();
    mailServer = givenMailServer(portal);
    await givenProfile(portal);
    staff = await givenStaff(portal, ['compliance']);
    booking = await givenService(portal, 'booking');
    acme = await givenTenant(portal, 'Acme A/S', { noticeDays: 30 });
    await givenSubscription(portal, acme, booking);
    await givenPrivacyContact(portal, acme, 'first@acme.example');
    privacy = await givenMember(portal, acme, ['privacy']);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await portal.sql(`delete from app.outbox`);
    await portal.sql(`delete from app.contacts where email = 'second@acme.example'`);
    portal.clock.moveTo('2026-03-05T09:00:00Z');
  });

  /** Announced; the mails wait to be sent. */
  const announced = async () => {
    const id = await givenSubProcessor(portal, exampleFacts('Ny ApS', { serviceIds: [booking] }), {
      status: 'planned',
    });
    const { body } = await staff.post('/api/staff/sub-processor-changes', changeRequest(id)).expect(201);
    await staff.post(`/api/staff/sub-processor-changes/${body.id}/announcement`).expect(201);
    await runJobs(portal, { leave: ['send-mail'] });
    const notice = () => noticeOf(portal, body.id, acme.id);
    return { notice, noticeId: (await notice()).id };
  };
  /** Announced, and the mails have been taken by the server. */
  const mailed = async () => {
    const told = await announced();
    await runJobs(portal);
    return told;
  };
  const comesBack = async (noticeId: string, email = 'first@acme.example') => {
    const mails = await portal.sql<{ id: string }>(`select id from app.mails where about_id = $1 and to_email = $2`, [
      noticeId,
      email,
    ]);
    await portal.within({ realm: 'system', tenantId: acme.id }, async () => {
      for (const { id } of mails)
        await portal.get(RecordDelivery).bounced({ tenantId: acme.id, mailId: id }, '5.1.1 No such user');
    });
  };

  it('is the moment at which the mail was taken', async () => {
    const { notice } = await announced();
    expect(await notice()).toMatchObject({ status: 'pending', closes_at: null });
    portal.clock.moveTo('2026-03-06T09:00:00Z');
    await runJobs(portal);
    expect(await notice()).toMatchObject({ status: 'delivered', delivered_by: 'mail' });
    expect((await notice()).closes_at).toEqual(new Date('2026-04-05T22:00:00Z'));
  });

  it('never happened when the server refuses the mail for good', async () => {
    const { notice } = await announced();
    mailServer.mockRejectedValueOnce(new RefusedForGood('550 5.1.1'));
    await runJobs(portal);
    expect(await notice()).toMatchObject({ status: 'undelivered', fault: 'not-sent', closes_at: null });
  });

  it('is taken back in the moment in which the bounce is noted: a task for staff, and no period', async () => {
    const { notice, noticeId } = await mailed();
    expect((await notice()).status).toBe('delivered');
    portal.clock.forward(DAY);
    await comesBack(noticeId);
    expect(await notice()).toMatchObject({ status: 'undelivered', fault: 'bounced', closes_at: null });
    const { body } = await staff.get('/api/staff/notices?status=undelivered').expect(200);
    expect(body.items[0]).toMatchObject({
      customer: 'Acme A/S',
      fault: 'bounced',
      failedTo: ['first@acme.example'],
      gate: { open: false },
    });
    portal.clock.moveTo('2026-06-01T09:00:00Z');
    await runJobs(portal);
    expect((await notice()).status).toBe('undelivered');
  });

  it('is by the mail that arrived, when another one came back', async () => {
    await givenPrivacyContact(portal, acme, 'second@acme.example');
    const { notice, noticeId } = await mailed();
    await portal.sql(
      `update app.mails set sent_at = '2026-03-06T09:00:00Z' where about_id = $1 and to_email = 'second@acme.example'`,
      [noticeId],
    );
    await comesBack(noticeId);
    expect(await notice()).toMatchObject({ status: 'delivered', closes_at: new Date('2026-04-05T22:00:00Z') });
  });

  it('is waited for again, when the one that arrived comes back and another is on its way', async () => {
    await givenPrivacyContact(portal, acme, 'second@acme.example');
    const { notice, noticeId } = await announced();
    mailServer.mockImplementation(async ({ to }) => {
      if (to.address === 'second@acme.example') throw new Error('not now');
    });
    await expect(runJobs(portal)).rejects.toThrow('not now');
    await comesBack(noticeId);
    expect(await notice()).toMatchObject({ status: 'pending', closes_at: null });
    mailServer.mockImplementation(async () => undefined);
    await runJobs(portal);
    expect((await notice()).status).toBe('delivered');
  });

  it('never happened when all come back, though at the same time', async () => {
    await givenPrivacyContact(portal, acme, 'second@acme.example');
    const { notice, noticeId } = await mailed();
    await Promise.all([comesBack(noticeId), comesBack(noticeId, 'second@acme.example')]);
    expect(await notice()).toMatchObject({ status: 'undelivered', fault: 'bounced' });
  });

  it('is the opening in the portal when that is first, and no bounce undoes it', async () => {
    const { notice, noticeId } = await announced();
    await privacy.get(`${OWN}/${noticeId}`).expect(200);
    expect((await notice()).status).toBe('pending');
    portal.clock.moveTo('2026-03-06T09:00:00Z');
    await privacy.put(`${OWN}/${noticeId}/receipt`).expect(200);
    expect(await notice()).toMatchObject({ status: 'delivered', delivered_by: 'portal' });
    expect((await notice()).closes_at).toEqual(new Date('2026-04-05T22:00:00Z'));
    await runJobs(portal);
    await comesBack(noticeId);
    expect((await notice()).status).toBe('delivered');
  });

  it('is tried again by staff once the address is right; the period then counts anew', async () => {
    const { notice, noticeId } = await mailed();
    await comesBack(noticeId);
    portal.clock.moveTo('2026-03-20T09:00:00Z');
    await staff.post(`/api/staff/customers/${acme.id}/notices/${noticeId}/sending`).expect(201);
    await runJobs(portal);
    expect(await notice()).toMatchObject({ status: 'delivered', fault: null });
    expect((await notice()).closes_at).toEqual(new Date('2026-04-19T22:00:00Z'));
  });
});
