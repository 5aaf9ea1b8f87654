import { RefusedForGood } from '../mail/mail-transport.js';
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
import { changeRequest, givenAnnouncedChange, noticeOf } from '../notices/testing/given-change.js';
import { givenMailServer } from '../notices/testing/given-mail-server.js';

const REASON = 'Ligger uden for EU';
/** Delivered on 5 March with 30 days: the last day is 4 April, and a week before that is 28 March. */
const MORNING = '2026-03-28T07:00:00Z';

describe('the mails about a notice', () => {
  let portal: Portal;
  let staff: Caller;
  let service: string;
  let server: ReturnType<typeof givenMailServer>;
  let acme: Tenant;
  let kommune: Tenant;
  let acmePrivacy: Caller;
  let kommunePrivacy: Caller;
  let names = 0;

  beforeAll(async () => {
    portal = await Portal.start();
    server = givenMailServer(portal);
    await givenProfile(portal);
    staff = await givenStaff(portal, ['compliance'], 'Camilla Compliance');
    await givenStaff(portal, ['owner'], 'Ole Owner');
    await givenStaff(portal, ['router'], 'Rita Router');
    service = await givenService(portal, 'booking');
    acme = await givenTenant(portal, 'Acme A/S');
    kommune = await givenTenant(portal, 'Kystby Kommune', { authorisation: 'specific' });
    for (const tenant of [acme, kommune]) {
      await givenSubscription(portal, tenant, service);
      await givenPrivacyContact(portal, tenant, `privacy@${tenant.id}.example`);
    }
    acmePrivacy = await givenMember(portal, acme, ['privacy']);
    kommunePrivacy = await givenMember(portal, kommune, ['privacy']);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    portal.clock.moveTo('2026-03-05T09:00:00Z');
    server.mockReset().mockResolvedValue(undefined);
    await portal.sql(`delete from app.outbox`);
  });

  /** @returns what the customer does with its notice, by path */
  const announced = async (change: object = {}) => {
    names += 1;
    const facts = exampleFacts(`Ny Leverandør ${names} ApS`, { serviceIds: [service] });
    const id = await givenSubProcessor(portal, facts, { status: 'kind' in change ? 'active' : 'planned' });
    const changeId = await givenAnnouncedChange(portal, staff, changeRequest(id, change));
    const path = async (tenant: Tenant) =>
      `/api/app/sub-processor-changes/${(await noticeOf(portal, changeId, tenant.id)).id}`;
    return { acme: await path(acme), kommune: await path(kommune) };
  };
  /** What has left since the last look. */
  const sent = async () => {
    server.mockClear();
    await runJobs(portal);
    return server.mock.calls.map(([mail]) => ({ to: mail.to, subject: mail.subject, text: mail.text }));
  };
  const remindedAt = async (instant: string) => {
    portal.clock.moveTo(instant);
    const mails = (await sent()).filter(({ subject }) => subject.startsWith('Påmindelse'));
    return mails.map(({ to }) => (to.address.includes(acme.id) ? 'acme' : 'kommune')).toSorted();
  };

  it.each([
    [{ decision: 'approved' }, /^Acme A\/S har godkendt ændringen ved Ny Leverandør/],
    [{ decision: 'objected', reason: REASON }, /^Acme A\/S har gjort indsigelse mod ændringen ved Ny Leverandør/],
  ])('tell who looks after sub-processors of a decision, once, without the reason: %j', async (decision, subject) => {
    const notice = await announced();
    await acmePrivacy.put(`${notice.acme}/decision`, decision).expect(200);
    await acmePrivacy.put(`${notice.acme}/decision`, decision).expect(200);
    const [mail, ...others] = (await sent()).filter((one) => !one.subject.startsWith('Kvittering'));
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: { name: 'Camilla Compliance' }, subject: expect.stringMatching(subject) });
    expect(mail?.text).not.toContain(REASON);
    const own = await portal.sql(`select 1 from app.mails where tenant_id = $1 and template = 'notice-decided'`, [
      acme.id,
    ]);
    expect(own).toEqual([]);
  });

  it('tell the owners where nobody else may be told', async () => {
    const compliance = `(select id from app.people where name = 'Camilla Compliance')`;
    const notice = await announced();
    await portal.sql(`update app.people set disabled_at = now() where id = ${compliance}`);
    await acmePrivacy.put(`${notice.acme}/decision`, { decision: 'approved' }).expect(200);
    expect((await sent()).map(({ to }) => to.name)).toEqual(['Ole Owner']);
    await portal.sql(`update app.people set disabled_at = null where id = ${compliance}`);
  });

  it('remind who has not answered, once, in the morning a week before the last day', async () => {
    await announced();
    expect(await remindedAt('2026-03-28T06:59:59Z')).toEqual([]);
    expect(await remindedAt(MORNING)).toEqual(['acme', 'kommune']);
    expect(server.mock.calls.map(([mail]) => mail.subject)).toContainEqual(
      expect.stringMatching(/^Påmindelse: svar på varslet om Ny Leverandør \d+ ApS senest den 4\. april 2026$/),
    );
    expect(await remindedAt('2026-04-04T12:00:00Z')).toEqual([]);
  });

  it('remind nobody once the period is over, however late the job comes', async () => {
    await announced();
    portal.clock.moveTo('2026-04-05T12:00:00Z');
    server.mockClear();
    await runJobs(portal, { leave: ['expire-notice'] });
    expect(server.mock.calls.filter(([mail]) => mail.subject.startsWith('Påmindelse'))).toEqual([]);
  });

  it('remind nobody who has decided', async () => {
    const notice = await announced();
    await acmePrivacy.put(`${notice.acme}/decision`, { decision: 'approved' }).expect(200);
    await kommunePrivacy.put(`${notice.kommune}/decision`, { decision: 'objected', reason: REASON }).expect(200);
    expect(await remindedAt(MORNING)).toEqual([]);
  });

  it('remind who has only seen it where an approval is needed, and not where silence will do', async () => {
    const notice = await announced();
    await acmePrivacy.put(`${notice.acme}/acknowledgement`).expect(200);
    await kommunePrivacy.put(`${notice.kommune}/acknowledgement`).expect(200);
    expect(await remindedAt(MORNING)).toEqual(['kommune']);
  });

  it('remind of nothing that did not arrive', async () => {
    server.mockRejectedValue(new RefusedForGood('550 5.1.1'));
    await announced();
    server.mockResolvedValue(undefined);
    expect(await remindedAt(MORNING)).toEqual([]);
  });

  it('remind of the period that runs, not of one that was taken back', async () => {
    server.mockRejectedValue(new RefusedForGood('550 5.1.1'));
    const notice = await announced();
    server.mockResolvedValue(undefined);
    portal.clock.moveTo('2026-03-10T09:00:00Z');
    await acmePrivacy.put(`${notice.acme}/receipt`).expect(200);
    expect(await remindedAt(MORNING)).toEqual([]);
    expect(await remindedAt('2026-04-02T06:00:00Z')).toEqual(['acme']);
  });

  it('remind of no end of a sub-processor, which needs no answer', async () => {
    await announced({ kind: 'end' });
    expect(await remindedAt(MORNING)).toEqual([]);
  });
});
