import type { Caller } from '../testing/caller.js';
import { givenHouse, givenStaff } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { givenReadyCustomer, signersOf } from '../agreements/testing/given-agreement.js';
import { givenCampaign, givenCustomers, newWord, started } from './testing/given-campaign.js';

describe('the results of a campaign', () => {
  let portal: Portal;
  let staff: Caller;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
    staff = await givenStaff(portal, ['compliance']);
  });
  afterAll(() => portal.stop());

  async function givenSent(word: string, count: number) {
    const tenants = await givenCustomers(portal, word, count);
    const campaign = await started(await givenCampaign(portal, word, { staff }));
    await runJobs(portal, { leave: ['send-mail'] });
    return { tenants, path: campaign.path };
  }

  it('name whom the mail did not reach until the address is mended on the agreement', async () => {
    const { tenants, path } = await givenSent(newWord(), 2);
    await portal.sql(
      `update app.mails set status = 'bounced', status_detail = '550 no such user', settled_at = now(), sealed_data = null where tenant_id = $1`,
      [tenants[0]?.id],
    );
    expect((await staff.get(path).expect(200)).body.unreached).toBe(1);
    const { body } = await staff.get(`${path}/customers?unreached=true`).expect(200);
    expect(body.items).toMatchObject([{ tenantId: tenants[0]?.id, unreached: 'aase@klinik.example' }]);

    const { id } = body.items[0].agreement;
    const [signer] = await signersOf(portal, id);
    const person = { name: 'Åse Nørlund', title: '', email: 'aase@rettet.example' };
    await staff.put(`/api/staff/agreements/${id}/signers/${signer?.id}`, person).expect(200);
    expect((await staff.get(path).expect(200)).body.unreached).toBe(0);
    expect((await staff.get(`${path}/customers?unreached=true`).expect(200)).body.items).toEqual([]);
  });

  it('are a file that no spreadsheet runs', async () => {
    const word = newWord();
    await givenReadyCustomer(portal, `=HYPERLINK("x") ${word}`);
    const { path } = await givenSent(word, 1);
    const { text, headers } = await staff.get(`${path}/customers.csv`).expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('Kunde;Registreringsnummer;Resultat');
    expect(lines.find((line: string) => line.includes('HYPERLINK'))).toMatch(/^"'=HYPERLINK\(""x""\)/);
    expect(lines.find((line: string) => line.startsWith(`${word} 01`))).toMatch(
      /;Sendt;;;DPA-\d{4}-\d{4} v1;Sendt;20.*;offered\/sent$/,
    );
  });

  it('are a file in the words of who asks for it, named after the campaign and the day', async () => {
    const word = newWord();
    const { id } = await givenReadyCustomer(portal, `${word} 01 A/S`);
    await portal.sql(`delete from app.contacts where tenant_id = $1`, [id]);
    const { path } = await started(await givenCampaign(portal, word, { staff }));
    const da = await staff.get(`${path}/customers.csv`).expect(200);
    const day = portal.clock.now().toISOString().slice(0, 10);
    const name = `kampagne-${word.toLowerCase()}-${day}.csv`;
    expect(da.headers['content-disposition']).toBe(`attachment; filename="kampagne-${name}"`);
    expect(da.text).toContain(';Mislykkedes;Der mangler oplysninger;ingen, der kan underskrive;');
    expect(da.text).toContain(';failed/incomplete');
    const en = await staff.get(`${path}/customers.csv?lang=en`).expect(200);
    expect(en.headers['content-disposition']).toContain('campaign-kampagne');
    expect(en.text).toContain(',Failed,Something is missing,nobody who can sign,');
  });

  it('are listed with how far each agreement is', async () => {
    const { path } = await givenSent(newWord(), 3);
    const { body } = await staff.get(`${path}/customers?outcome=offered`).expect(200);
    expect(body.items.map(({ agreement }: { agreement: { state: string } }) => agreement.state)).toEqual([
      'sent',
      'sent',
      'sent',
    ]);
    const { body: list } = await staff.get('/api/staff/agreement-campaigns').expect(200);
    expect(list.items[0]).toMatchObject({ state: 'finished', outcomes: { offered: 3 }, wording: { number: 1 } });
  });
});
