import { givenDraft, givenOffer, queuedMails } from '../agreements/testing/given-agreement.js';
import type { Caller } from '../testing/caller.js';
import type { Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

describe('offering an agreement to an address that the last mail did not reach', () => {
  let portal: Portal;
  let tenant: Tenant;
  let staff: Caller;
  beforeAll(async () => {
    portal = await Portal.start();
    ({ tenant, staff } = await givenOffer(portal));
    await settled('bounced', '2026-02-12T09:00:00Z');
  });
  afterAll(() => portal.stop());

  const settled = (status: string, at: string) =>
    portal.sql(
      `update app.mails set status = $1, subject = 'Aftale DPA-2026-0001', settled_at = $2, to_email = 'Aase@klinik.example',
         sealed_data = null where tenant_id = $3 and to_email ilike 'aase@klinik.example'`,
      [status, at, tenant.id],
    );
  const offer = (id: string, order: object = {}) => staff.post(`/api/staff/agreements/${id}/offer`, order);

  it('is told before it is sent, by the mail and its day', async () => {
    const { id } = await givenDraft(portal, { tenant, staff });
    const { body } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
    expect(body.unreached).toEqual([
      { email: 'aase@klinik.example', kind: 'bounced', subject: 'Aftale DPA-2026-0001', at: '2026-02-12T09:00:00Z' },
    ]);
  });

  it('is refused with the field named, and sends nothing', async () => {
    const { id } = await givenDraft(portal, { tenant, staff });
    const { body } = await offer(id).expect(422);
    expect(body.errors).toMatchObject([
      {
        path: 'signers.0.email',
        code: 'unreached',
        detail: expect.stringMatching(/12\. februar 2026: »Aftale DPA-2026-0001«/),
      },
    ]);
    expect(await queuedMails(portal, tenant)).toEqual([]);
  });

  it('is done when somebody confirms it, or names another address', async () => {
    const one = await givenDraft(portal, { tenant, staff });
    await offer(one.id, { sendAnyway: true }).expect(201);
    const other = await givenDraft(portal, { tenant, staff });
    await offer(other.id, { signers: [{ name: 'Bo Berg', email: 'bo@klinik.example' }] }).expect(201);
  });

  it('is refused too for who takes a place, until somebody confirms it', async () => {
    const { id } = await givenDraft(portal, { tenant, staff });
    await offer(id, { sendAnyway: true }).expect(201);
    const { body: read } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
    expect(read.unreached).toMatchObject([{ email: 'aase@klinik.example' }]);
    const place = `/api/staff/agreements/${id}/signers/${read.signers[0].id}`;
    const person = { name: 'Åse N. Nørlund', title: 'Ejer', email: 'AASE@klinik.example' };
    const { body } = await staff.put(place, person).expect(422);
    expect(body.errors).toMatchObject([{ path: 'email', code: 'unreached' }]);
    expect((await staff.get(`/api/staff/agreements/${id}`).expect(200)).body.signers).toEqual(read.signers);
    await staff.put(place, { ...person, sendAnyway: true }).expect(200);
    await staff.put(place, { ...person, email: 'bo@klinik.example' }).expect(200);
  });

  it('is no matter any more once a later mail has arrived', async () => {
    await settled('sent', '2026-02-13T09:00:00Z');
    const { id } = await givenDraft(portal, { tenant, staff });
    expect((await staff.get(`/api/staff/agreements/${id}`).expect(200)).body.unreached).toEqual([]);
    await offer(id).expect(201);
  });
});
