import { newId } from '../ids.js';
import { AnsweredRequests } from '../requests/answered-requests.js';
import { givenOffer } from '../../agreements/testing/given-agreement.js';
import { givenProfile } from '../../processor-profile/testing/given-profile.js';
import type { Caller } from '../../testing/caller.js';
import { givenMember, givenStaff, givenTenant, type Tenant } from '../../testing/given.js';
import { Portal } from '../../testing/portal.js';

describe('a request with an Idempotency-Key', () => {
  let portal: Portal;
  let acme: Tenant;
  /** One address may be invited five times a day. */
  let nina: string;
  let admin: Caller;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
  });
  beforeEach(async () => {
    acme = await givenTenant(portal, 'Acme A/S');
    nina = `nina.${newId()}@example.test`;
    admin = await givenMember(portal, acme, ['admin']);
  });
  afterAll(() => portal.stop());

  const invite = (who: Caller, key: string, email = nina) =>
    who.post('/api/app/invitations', { email, roles: ['viewer'] }).set('idempotency-key', key);
  const mails = async (tenant = acme) =>
    (await portal.sql(`select 1 from app.mails where tenant_id = $1`, [tenant.id])).length;

  it('is answered as the first time when it comes again, and not done again', async () => {
    const key = newId();
    const first = await invite(admin, key).expect(201);
    const second = await invite(admin, `"${key}"`).expect(201);
    expect(second.body).toEqual(first.body);
    expect(await mails()).toBe(1);
    await invite(admin, newId()).expect(201);
    expect(await mails()).toBe(2);
  });

  it('is refused when the key came with another body, or for another address', async () => {
    const key = newId();
    await invite(admin, key).expect(201);
    const { body } = await invite(admin, key, nina.toUpperCase()).expect(422);
    expect(body.title).toBe('idempotency_key_reused');
    await admin
      .put('/api/app/settings', { locale: 'da', contacts: [], revision: 1 })
      .set('idempotency-key', key)
      .expect(422);
    expect(await mails()).toBe(1);
  });

  it('has a key that is its own: another person and another tenant may use the same', async () => {
    const key = newId();
    const other = await givenTenant(portal, 'Zebra ApS');
    const stranger = await givenMember(portal, other, ['admin']);
    const colleague = await givenMember(portal, acme, ['admin']);
    const { body } = await invite(admin, key).expect(201);
    expect((await invite(stranger, key).expect(201)).body).not.toEqual(body);
    expect((await invite(colleague, key).expect(201)).body).not.toEqual(body);
    expect(await mails(other)).toBe(1);
  });

  it('that was refused may be sent again once what it lacked is there', async () => {
    const { staff, id } = await givenOffer(portal);
    const [row] = await portal.sql<{ expires_at: Date }>(`select expires_at from app.agreements where id = $1`, [id]);
    const remind = (key: string) => staff.post(`/api/staff/agreements/${id}/reminder`).set('idempotency-key', key);
    const key = newId();
    await portal.sql(`update app.agreements set expires_at = null where id = $1`, [id]);
    await remind(key).expect(409);
    await portal.sql(`update app.agreements set expires_at = $2 where id = $1`, [id, row?.expires_at]);
    await remind(key).expect(204);
    await remind(key).expect(204);
  });

  it('keeps its answer so that the database alone does not tell it', async () => {
    const { id, tenant } = await givenOffer(portal);
    const signatory = await givenMember(portal, tenant, ['signatory']);
    const link = () => signatory.post(`/api/app/agreements/${id}/signing-link`).set('idempotency-key', 'the-same-link');
    const { body } = await link().expect(201);
    expect((await link().expect(201)).body).toEqual(body);
    const [row] = await portal.sql(
      `select encode(sealed_answer, 'escape') as answer from app.answered_requests where key = 'the-same-link'`,
    );
    expect(row?.['answer']).not.toContain(body.url);
    expect(row?.['answer']).not.toContain('url');
  });

  it('is forgotten after a day', async () => {
    const key = newId();
    await invite(admin, key).expect(201);
    portal.clock.forward(24 * 3600);
    await portal.get(AnsweredRequests).forgetOld();
    expect(await portal.sql(`select 1 from app.answered_requests where key = $1`, [key])).toHaveLength(1);
    portal.clock.forward(1);
    await portal.get(AnsweredRequests).forgetOld();
    expect(await portal.sql(`select 1 from app.answered_requests where key = $1`, [key])).toEqual([]);
  });

  it.each(['', 'short', 'with space and more', '"unclosed-key', 'k'.repeat(101)])(
    'may not be called %j',
    async (key) => {
      const { body } = await invite(admin, key).expect(400);
      expect(body.title).toBe('idempotency_key');
      expect(await mails()).toBe(0);
    },
  );

  it('that two people send at once for the same new thing makes one, and says so to the other', async () => {
    const facts = { code: 'samtidig', nameDa: 'A', nameEn: 'A', descriptionDa: 'A', descriptionEn: 'A' };
    const staff = [await givenStaff(portal), await givenStaff(portal)];
    const answers = await Promise.all(staff.map((one) => one.post('/api/staff/services', facts)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });
});
