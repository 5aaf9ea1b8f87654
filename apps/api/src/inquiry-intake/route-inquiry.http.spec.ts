import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { inquiryTypes } from '../inquiries/inquiry.js';
import {
  CANARY,
  exampleAnswers,
  givenPrivacyContact,
  givenRouted,
  givenSubmitted,
} from '../inquiries/testing/given-inquiry.js';
import { lastMail } from '../mail/testing/last-mail.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

describe('inquiries that are routed', () => {
  let portal: Portal;
  let acme: Tenant;
  let router: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    acme = await givenTenant(portal, 'Acme A/S');
    await givenPrivacyContact(portal, acme, 'privatliv@acme.test');
    router = await givenStaff(portal, ['router']);
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.sql(`delete from app.rate_limits`));

  describe('routing', () => {
    it('hands over: the controller is told by a link, and staff can no longer read', async () => {
      const { id, intakeId, reference } = await givenRouted(portal, router, [acme]);
      expect(await lastMail(portal, 'inquiry-routed')).toEqual({
        to: 'privatliv@acme.test',
        name: 'Pia Privat',
        reference,
        due: expect.stringMatching(/^\d+\. [a-z]+ 2026$/),
        left: expect.objectContaining({ past: false, today: false }),
        url: `http://localhost:3000/app/inquiries/${id}?organisation=${acme.id}`,
      });
      const { body: gone } = await router.get(`/api/staff/inbox/${intakeId}`).expect(404);
      expect(gone.title).toBe('inquiry_sent_on');
      expect(JSON.stringify(gone)).not.toContain('Acme');
      await router.get(`/api/staff/inbox/${id}`).expect(404);
      await router.post(`/api/staff/inbox/${intakeId}/routing`, { tenantIds: [acme.id] }).expect(404);
      const list = await router.get('/api/staff/inquiries').expect(200);
      expect(list.body.items[0]).toMatchObject({ id, reference, customer: 'Acme A/S', status: 'routed' });
      expect(JSON.stringify(list.body)).not.toContain(CANARY);
      const events = JSON.stringify(await portal.sql(`select data from app.audit_events`));
      expect(events).not.toContain(CANARY);
      expect(events).not.toContain('example.test');
    });

    it('to two controllers makes two inquiries, each blind to the other', async () => {
      const other = await givenTenant(portal, 'Zebra ApS');
      const { reference } = await givenRouted(portal, router, [acme, other]);
      const [mine, theirs] = [await givenMember(portal, acme), await givenMember(portal, other)];
      const idOf = async (tenant: Tenant) =>
        String(
          (
            await portal.sql(`select id from app.inquiries where tenant_id = $1 and reference = $2`, [
              tenant.id,
              reference,
            ])
          )[0]?.id,
        );
      const [acmes, zebras] = [await idOf(acme), await idOf(other)];
      const seen = await mine.get(`/api/app/inquiries/${acmes}`).expect(200);
      expect(seen.body.request.message).toBe(exampleAnswers.message);
      expect(JSON.stringify(seen.body)).not.toContain('Zebra');
      await mine.get(`/api/app/inquiries/${zebras}`).expect(404);
      await theirs.get(`/api/app/inquiries/${acmes}`).expect(404);
      await theirs.get(`/api/app/inquiries/${zebras}`).expect(200);
    });

    it('is refused where nobody would be told, and nothing is lost', async () => {
      const { id } = await givenSubmitted(portal);
      const silent = await givenTenant(portal, 'Tavs ApS');
      await router.put(`/api/staff/inbox/${id}/vendor-role`, { role: 'processor' }).expect(204);
      const refused = await router.post(`/api/staff/inbox/${id}/routing`, { tenantIds: [silent.id] }).expect(422);
      expect(refused.body.errors).toMatchObject([{ path: 'tenantIds', code: 'nobody-to-tell' }]);
      await givenPrivacyContact(portal, silent, 'privatliv@tavs.test');
      await router.post(`/api/staff/inbox/${id}/routing`, { tenantIds: [silent.id] }).expect(204);
    });

    it('at the same moment by two happens once', async () => {
      const { id } = await givenSubmitted(portal);
      const other = await givenTenant(portal, 'Yak ApS');
      await givenPrivacyContact(portal, other, 'privatliv@yak.test');
      await router.put(`/api/staff/inbox/${id}/vendor-role`, { role: 'processor' }).expect(204);
      const before = await portal.sql(`select 1 from app.inquiries`);
      const answers = await Promise.all(
        [acme, other].map(({ id: tenantId }) =>
          router.post(`/api/staff/inbox/${id}/routing`, { tenantIds: [tenantId] }),
        ),
      );
      expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409 || status === 404)).toHaveLength(1);
      expect(await portal.sql(`select 1 from app.inquiries`)).toHaveLength(before.length + 1);
    });
  });

  it.each(inquiryTypes)('of type %s are submitted, routed, answered and closed', async (type) => {
    const { id } = await givenRouted(portal, router, [acme], { type });
    const member = await givenMember(portal, acme, ['privacy']);
    expect((await member.get(`/api/app/inquiries/${id}`).expect(200)).body).toMatchObject({ type, status: 'routed' });
    await member.put(`/api/app/inquiries/${id}/answer`, { text: 'Vi har gjort det.' }).expect(204);
    await member.post(`/api/app/inquiries/${id}/closure`).expect(204);
    expect((await member.get(`/api/app/inquiries/${id}`).expect(200)).body).toMatchObject({
      status: 'closed',
      can: [],
    });
  });
});
