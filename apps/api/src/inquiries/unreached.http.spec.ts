import { RecordDelivery } from '../mail/record-delivery.js';
import { SendMailJob } from '../mail/send-mail.job.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { CANARY, givenPrivacyContact, givenRouted, givenSubmitted, runOnly } from './testing/given-inquiry.js';

describe('a mail about an inquiry that does not arrive', () => {
  let portal: Portal;
  let acme: Tenant;
  let beta: Tenant;
  let router: Caller;
  let privacy: Caller;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    [acme, beta] = [await givenTenant(portal, 'Acme A/S'), await givenTenant(portal, 'Beta ApS')];
    await givenPrivacyContact(portal, acme, 'privatliv@acme.test');
    await givenPrivacyContact(portal, acme, 'dpo@acme.test');
    router = await givenStaff(portal, ['router']);
    privacy = await givenMember(portal, acme, ['privacy']);
  });
  beforeEach(() => portal.sql(`delete from app.rate_limits`));
  afterAll(() => portal.stop());

  const mailsAbout = async (kind: string, id: string) => {
    await runOnly(portal, 'inform-data-subject');
    return portal.sql<{ id: string; tenantId: string }>(
      `select id, tenant_id as "tenantId" from app.mails where about_kind = $1 and about_id = $2 order by id`,
      [kind, id],
    );
  };
  const settle = (mail: { id: string; tenantId: string } | undefined, fate: 'sent' | 'bounced' | 'given-up') => {
    const { id: mailId, tenantId } = mail ?? { id: '', tenantId: '' };
    return portal.within({ realm: 'system', tenantId }, async () => {
      const ref = { tenantId, mailId };
      const record = portal.get(RecordDelivery);
      if (fate === 'sent') return record.sent(ref, 'Emne', null);
      if (fate === 'bounced') return record.bounced(ref, '5.1.1 No such user');
      return portal.get(SendMailJob).giveUp({ mailId }, { tenantId, effectId: mailId });
    });
  };
  const untold = async () => {
    const { body } = await router.get('/api/staff/inquiries?untold=true').expect(200);
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${CANARY}|@`));
    return body.items.map(({ id, untold: is }: { id: string; untold: boolean }) => [id, is]);
  };

  it.each(['bounced', 'given-up'] as const)(
    'to the customer, %s: staff see which one, once no contact is reached, until the customer has seen it',
    async (fate) => {
      const { id } = await givenRouted(portal, router, [acme]);
      const [first, second] = await mailsAbout('inquiry', id);
      await settle(first, fate);
      expect(await untold()).toEqual([]);
      await settle(second, fate);
      expect(await untold()).toEqual([[id, true]]);
      await privacy.post(`/api/app/inquiries/${id}/acknowledgement`).expect(204);
      expect(await untold()).toEqual([]);
    },
  );

  it('to the customer, that another mail reaches: nobody is alarmed', async () => {
    const { id } = await givenRouted(portal, router, [acme]);
    const [first, second] = await mailsAbout('inquiry', id);
    await settle(first, 'sent');
    await settle(second, 'bounced');
    expect(await untold()).toEqual([]);
    await settle(first, 'bounced');
    expect(await untold()).toEqual([[id, true]]);
    await privacy.post(`/api/app/inquiries/${id}/acknowledgement`).expect(204);
  });

  it('to the data subject: the controller is told, answered or not, until a mail arrives or it is closed', async () => {
    const { id } = await givenRouted(portal, router, [acme]);
    const read = async () => (await privacy.get(`/api/app/inquiries/${id}`).expect(200)).body.unreached;
    const open = async () =>
      (await privacy.get('/api/app/inquiries?state=open').expect(200)).body.items.filter(
        (item: { id: string }) => item.id === id,
      );
    const lastMail = async () => (await mailsAbout('data-subject', id)).at(-1);
    await privacy.post(`/api/app/inquiries/${id}/acknowledgement`).expect(204);
    await settle(await lastMail(), 'bounced');
    expect(await read()).toBe(true);
    await privacy.post(`/api/app/inquiries/${id}/work`).expect(204);
    await settle(await lastMail(), 'sent');
    expect(await read()).toBe(false);
    await privacy.put(`/api/app/inquiries/${id}/answer`, { text: 'Her er dit svar.' }).expect(204);
    expect(await open()).toEqual([]);
    await settle(await lastMail(), 'bounced');
    expect(await open()).toMatchObject([{ status: 'answered', unreached: true }]);
    await privacy.post(`/api/app/inquiries/${id}/closure`).expect(204);
    expect(await open()).toEqual([]);
    expect(await read()).toBe(false);
    const staffSee = await router.get('/api/staff/inquiries').expect(200);
    expect(JSON.stringify(staffSee.body)).not.toContain('unreached');
  });

  it('to the data subject of one that waits in triage: staff are told', async () => {
    const { id } = await givenSubmitted(portal);
    const read = async () => (await router.get(`/api/staff/inbox/${id}`).expect(200)).body.unreached;
    expect(await read()).toBe(false);
    const mail = (await mailsAbout('data-subject', id)).at(-1);
    expect(mail?.tenantId).toBe(HOUSE_TENANT_ID);
    await settle(mail, 'bounced');
    expect(await read()).toBe(true);
  });

  it("of another customer's inquiry changes nothing", async () => {
    const { id } = await givenRouted(portal, router, [beta]);
    const [mail] = await mailsAbout('inquiry', id);
    await settle(mail, 'bounced');
    await privacy.get(`/api/app/inquiries/${id}`).expect(404);
    const own = await portal.sql(`select 1 from app.inquiries where tenant_id = $1 and untold_since is not null`, [
      acme.id,
    ]);
    expect(own).toHaveLength(3);
  });
});
