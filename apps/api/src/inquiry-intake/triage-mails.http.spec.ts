import { CANARY, exampleAnswers, givenRouted, givenSubmitted, runOnly } from '../inquiries/testing/given-inquiry.js';
import { lastMail } from '../mail/testing/last-mail.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

describe('who routes inquiries', () => {
  let portal: Portal;
  let router: Caller;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    router = await givenStaff(portal, ['router'], 'Rita Router');
    await givenStaff(portal, ['compliance'], 'Camilla Compliance');
    await givenStaff(portal, ['owner'], 'Ole Owner');
  });
  beforeEach(() => portal.sql(`delete from app.rate_limits`));
  afterAll(() => portal.stop());

  const told = async (intakeId: string) => {
    await runOnly(portal, 'tell-routers');
    return portal.sql<{ to_name: string; tenant_id: string }>(
      `select to_name, tenant_id from app.mails where template = 'inquiry-in-triage' and about_id = $1`,
      [intakeId],
    );
  };
  const onceToRita = [{ to_name: 'Rita Router', tenant_id: HOUSE_TENANT_ID }];
  const saysNothing = async () => {
    const mail = JSON.stringify(await lastMail(portal, 'inquiry-in-triage'));
    for (const word of [CANARY, exampleAnswers.name, exampleAnswers.organisation]) expect(mail).not.toContain(word);
  };

  it('is told by mail when one arrives in triage, once, and not a word of it', async () => {
    const { id, reference } = await givenSubmitted(portal);
    expect(await told(id)).toEqual(onceToRita);
    expect(await lastMail(portal, 'inquiry-in-triage')).toMatchObject({
      ...{ reference, isReturned: false },
      url: expect.stringMatching(new RegExp(`/staff/inbox/${id}$`)),
    });
    await saysNothing();
  });

  it('is told again when a customer gives one back', async () => {
    const acme = await givenTenant(portal, 'Acme A/S');
    const { id, reference } = await givenRouted(portal, router, [acme]);
    const privacy = await givenMember(portal, acme, ['privacy']);
    const note = `Vi kender ikke personen. ${CANARY}`;
    await privacy.post(`/api/app/inquiries/${id}/return`, { note }).expect(204);
    const [back] = await portal.sql<{ id: string }>(`select id from app.inquiry_intake where returned_by = $1`, [
      acme.id,
    ]);
    expect(await told(back?.id ?? '')).toEqual(onceToRita);
    expect(await lastMail(portal, 'inquiry-in-triage')).toMatchObject({ reference, isReturned: true });
    await saysNothing();
  });

  it('is told of nothing before the address is confirmed', async () => {
    await portal.sql(`delete from app.mails where template = 'inquiry-in-triage'`);
    await nobody(portal)
      .submit('/inquiry', { ...exampleAnswers, step: 'check', _csrf: '' })
      .expect(303);
    await runOnly(portal, 'tell-routers');
    expect(await portal.sql(`select 1 from app.mails where template = 'inquiry-in-triage'`)).toEqual([]);
  });
});
