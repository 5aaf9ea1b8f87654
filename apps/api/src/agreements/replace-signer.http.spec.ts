import { newId } from '../platform/ids.js';
import { givenMember, givenStaff, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { givenOffer, queuedMails, signersOf, type Offered } from './testing/given-agreement.js';

const fresh = { name: 'Bo Berg', title: 'Ejer', email: 'bo@klinik.example' };

describe('an agreement whose link did not arrive', () => {
  let portal: Portal;
  let offered: Offered;
  beforeAll(async () => {
    portal = await Portal.start();
    offered = await givenOffer(portal);
  });
  afterAll(() => portal.stop());

  const read = async () => (await offered.staff.get(`/api/staff/agreements/${offered.id}`).expect(200)).body;
  const place = async () =>
    `/api/staff/agreements/${offered.id}/signers/${(await signersOf(portal, offered.id))[0]?.id}`;
  const link = (token: string) => nobody(portal).get(`/s/${token}`).set('accept', 'text/html');

  it('says so while it waits, and goes to another address; the old link opens nothing any more', async () => {
    expect(await read()).toMatchObject({ signers: [{ mailFault: null }], actions: ['remind', 'withdraw'] });
    await portal.sql(
      `update app.mails set status = 'bounced', status_detail = '5.1.1', settled_at = '2026-03-05T09:00:00Z', sealed_data = null
       where about_id = $1`,
      [offered.id],
    );
    expect((await read()).signers[0].mailFault).toMatchObject({
      kind: 'bounced',
      words: '5.1.1',
      email: 'aase@klinik.example',
    });
    await link(offered.token).expect(200);

    const before = await read();
    const { body } = await offered.staff.put(await place(), fresh).expect(200);
    expect(body).toMatchObject({
      signers: [{ ...fresh, state: 'invited', mailFault: null }],
      contentHash: before.contentHash,
      expiresAt: before.expiresAt,
    });
    const [mail] = await queuedMails(portal, offered.tenant);
    expect(mail).toMatchObject({ template: 'agreement-offer', to: 'bo@klinik.example' });
    const token = /\/s\/([^?]+)/.exec(mail?.data['url'] ?? '')?.[1] ?? '';
    await link(token).expect(200);
    const closed = await link(offered.token);
    expect(closed.text).not.toContain('name="code"');
    expect(closed.status).not.toBe(200);
    const events = await portal.sql(`select 1 from app.audit_events where type = 'agreement.signatory-replaced'`);
    expect(events).toHaveLength(1);
  });

  it('is readdressed by those who may, and only while it waits', async () => {
    const path = await place();
    await offered.staff.put(path, { ...fresh, email: 'nothing' }).expect(422);
    await (await givenStaff(portal, ['auditor'])).put(path, fresh).expect(403);
    await (await givenMember(portal, offered.tenant)).put(path, fresh).expect(403);
    await nobody(portal).put(path, fresh).expect(401);
    await offered.staff.put(`/api/staff/agreements/${newId()}/signers/${newId()}`, fresh).expect(404);
    await offered.staff.put(`/api/staff/agreements/${offered.id}/signers/${newId()}`, fresh).expect(404);
    await offered.staff.post(`/api/staff/agreements/${offered.id}/withdrawal`, { reason: 'Fortrudt' }).expect(201);
    await offered.staff.put(path, fresh).expect(409);
  });
});
