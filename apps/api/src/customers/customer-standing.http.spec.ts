import { newId } from '../platform/ids.js';
import { givenMail } from '../mail/testing/given-mail.js';
import { givenHouse, givenMember, givenStaff, nobody, type Tenant } from '../testing/given.js';
import type { Caller } from '../testing/caller.js';
import { Portal } from '../testing/portal.js';
import { givenCustomer } from './testing/given-customer.js';

describe('what is open with a customer', () => {
  let portal: Portal;
  let acme: Tenant;
  let auditor: Caller;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
    acme = await givenCustomer(portal, 'Acme');
    auditor = await givenStaff(portal, ['auditor']);
  });
  afterAll(() => portal.stop());

  const standing = async () => (await auditor.get(`/api/staff/customers/${acme.id}/standing`).expect(200)).body;
  const inquiry = (status: string) =>
    portal.sql(
      `insert into app.inquiries (tenant_id, id, reference, type, concerns, vendor_role, status, locale, email_hash, received_at, delivered_at, due_on)
       values ($1, $2, $3, 'access', 'self', 'processor', $4, 'da', '\\x00', now(), now(), '2026-04-07')`,
      [acme.id, newId(), newId().slice(-8), status],
    );

  it('is counted, and what is settled is not', async () => {
    expect(await standing()).toEqual({ agreements: 0, notices: 0, inquiries: 0, unreachable: [] });
    await inquiry('routed');
    await inquiry('in-progress');
    await inquiry('answered');
    expect(await standing()).toMatchObject({ inquiries: 2 });
    const { body } = await auditor.get(`/api/staff/inquiries?open=true&tenantId=${acme.id}`).expect(200);
    expect(body.items).toHaveLength(2);
    const other = await givenCustomer(portal, 'Bolt');
    const { body: none } = await auditor.get(`/api/staff/inquiries?tenantId=${other.id}`).expect(200);
    expect(none.items).toEqual([]);
  });

  it('names a contact that the last mail did not reach, until one does', async () => {
    const [contact] = await portal.sql<{ email: string }>(
      `select email from app.contacts where tenant_id = $1 and kind = 'privacy'`,
      [acme.id],
    );
    const email = contact?.email ?? '';
    const mail = async (status: string) => {
      const id = await givenMail(portal, acme, { to: { name: 'P', email } });
      await portal.sql(
        `update app.mails set status = $2, status_detail = '5.1.1', settled_at = '2026-03-05T09:00:00Z' where id = $1`,
        [id, status],
      );
    };
    await mail('bounced');
    expect((await standing()).unreachable).toEqual([
      { email, kind: 'bounced', words: '5.1.1', at: '2026-03-05T09:00:00Z' },
    ]);
    await mail('sent');
    expect((await standing()).unreachable).toEqual([]);
  });

  it('is for staff', async () => {
    const path = `/api/staff/customers/${acme.id}/standing`;
    await (await givenMember(portal, acme)).get(path).expect(403);
    await nobody(portal).get(path).expect(401);
    await auditor.get(`/api/staff/customers/${newId()}/standing`).expect(404);
    await auditor.get('/api/staff/customers/nothing/standing').expect(404);
  });
});
