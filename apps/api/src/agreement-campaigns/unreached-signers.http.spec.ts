import { queuedMails } from '../agreements/testing/given-agreement.js';
import type { Caller } from '../testing/caller.js';
import { givenHouse, givenStaff, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { givenCampaign, givenCustomers, newWord, started } from './testing/given-campaign.js';

describe('a campaign to customers whose signatory has an address that is known to bounce', () => {
  let portal: Portal;
  let staff: Caller;
  let word: string;
  let dead: Tenant;
  let alive: Tenant;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
    staff = await givenStaff(portal, ['compliance']);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    word = newWord();
    const [first, second] = await givenCustomers(portal, word, 2);
    if (!first || !second) throw new Error('two customers');
    [dead, alive] = [first, second];
    await heardOf(dead, 'bounced', '2026-02-12T09:00:00Z');
  });

  const heardOf = ({ id }: Tenant, status: string, at: string) =>
    portal.sql(
      `insert into app.mails (tenant_id, id, to_name, to_email, locale, template, about_kind, about_id, status, queued_at, settled_at)
       select tenant_id, gen_random_uuid(), name, upper(email), 'da', 'agreement-offer', 'agreement', gen_random_uuid(), $2, $3, $3
       from app.contacts where tenant_id = $1 and kind = 'signatory'`,
      [id, status, at],
    );
  const planOf = async (path: string, query = '') => (await staff.get(`${path}/plan${query}`).expect(200)).body;

  it('names them in its dry run, by themselves if asked, and counts them apart from those who get something', async () => {
    const { path } = await givenCampaign(portal, word, { staff });
    const { totals, items } = await planOf(path);
    expect(totals).toMatchObject({ steps: { first: 1 }, unreached: 1 });
    expect(items).toMatchObject([
      { tenantId: dead.id, step: 'first', unreached: [expect.stringContaining('@')] },
      { tenantId: alive.id, step: 'first', unreached: [] },
    ]);
    expect((await planOf(path, '?unreached=true')).items).toMatchObject([{ tenantId: dead.id }]);
    expect((await planOf(path, '?step=first')).items).toMatchObject([{ tenantId: alive.id }]);
    expect((await staff.get(`${path}/examples`).expect(200)).body).toMatchObject({ customers: 1 });
  });

  it('sends them nothing, as it said, and the others theirs', async () => {
    const campaign = await started(await givenCampaign(portal, word, { staff }));
    await runJobs(portal, { leave: ['send-mail'] });
    const { body } = await staff.get(`${campaign.path}/customers`).expect(200);
    expect(body.items).toMatchObject([
      { tenantId: dead.id, outcome: 'failed', reason: 'unreached' },
      { tenantId: alive.id, outcome: 'offered' },
    ]);
    expect((await queuedMails(portal, dead)).filter(({ template }) => template === 'agreement-invitation')).toEqual([]);
  });

  it('names nobody any more once a later mail has arrived, nor where nothing would be sent', async () => {
    const { path } = await givenCampaign(portal, word, { staff, audience: { excluded: [dead.id] } });
    expect(await planOf(path)).toMatchObject({ totals: { unreached: 0 } });
    await heardOf(dead, 'sent', '2026-02-13T09:00:00Z');
    const other = await givenCampaign(portal, word, { staff });
    expect(await planOf(other.path)).toMatchObject({ totals: { steps: { first: 2 }, unreached: 0 } });
  });
});
