import { givenAccount } from '../identity/testing/given-account.js';
import { givenHouse, givenMember, givenStaff, givenTenant, nobody, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { mailList } from './mails.schema.js';
import { givenMail } from './testing/given-mail.js';

describe('the mails, as staff see them', () => {
  let portal: Portal;
  let acme: Tenant;
  let bolt: Tenant;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
    [acme, bolt] = [await givenTenant(portal, 'Acme'), await givenTenant(portal, 'Bolt')];
  });
  afterAll(() => portal.stop());

  it('are listed newest first, filtered, and never with what they said', async () => {
    const [first, second] = [await givenMail(portal, acme), await givenMail(portal, bolt)];
    await portal.sql(`update app.mails set status = 'bounced', status_detail = '5.1.1 No such user' where id = $1`, [
      first,
    ]);
    const staff = await givenStaff(portal, ['compliance']);
    const { body, text } = await staff.get('/api/staff/mails').expect(200);
    expect(body).toMatchObject({ items: [{ id: second, tenantName: 'Bolt' }, { id: first }], next: null });
    expect(text).not.toContain('secret-token');
    const ids = async (query: string): Promise<unknown[]> => {
      const answer = await staff.get(`/api/staff/mails?${query}`).expect(200);
      return mailList.parse(answer.body).items.map(({ id }) => id);
    };
    expect(await ids('status=bounced')).toEqual([first]);
    expect(await ids(`tenantId=${bolt.id}`)).toEqual([second]);
    expect(await ids('search=KAREN%40')).toEqual([second, first]);
    expect(await ids('search=kunde')).toEqual([]);
  });

  it('come fifty at a time', async () => {
    for (let n = 0; n < 51; n += 1) await givenMail(portal, acme);
    const staff = await givenStaff(portal, ['owner']);
    const page = await staff.get(`/api/staff/mails?tenantId=${acme.id}`).expect(200);
    const rest = await staff.get(`/api/staff/mails?tenantId=${acme.id}&cursor=${page.body.next}`).expect(200);
    expect([page.body.items.length, rest.body.items.length, rest.body.next]).toEqual([50, 2, null]);
  });

  it("leave out what was written to customers' people about their accounts, and show it of staff", async () => {
    const staff = await givenAccount(portal, { staff: ['router'] });
    const employee = await givenAccount(portal, { memberOf: [acme] });
    for (const { email, id } of [staff, employee])
      for (const kind of ['person', 'password-reset', 'invitation']) {
        const mail = await givenMail(portal, acme, { to: { name: 'Konto', email }, about: { kind: 'notice', id } });
        await portal.sql(`update app.mails set about_kind = $2 where id = $1`, [mail, kind]);
      }
    const shown = async (email: string) => {
      const { body } = await (await givenStaff(portal, ['owner'])).get(`/api/staff/mails?search=${email}`).expect(200);
      return mailList.parse(body).items.map(({ aboutKind }) => aboutKind);
    };
    expect(await shown(staff.email)).toEqual(['invitation', 'password-reset', 'person']);
    expect(await shown(employee.email)).toEqual(['invitation']);
  });

  it('are not for everyone', async () => {
    await (await givenStaff(portal, ['router'])).get('/api/staff/mails').expect(403);
    await (await givenMember(portal, acme)).get('/api/staff/mails').expect(403);
    await nobody(portal).get('/api/staff/mails').expect(401);
    await (await givenStaff(portal)).get('/api/staff/mails?status=opened').expect(422);
  });
});
