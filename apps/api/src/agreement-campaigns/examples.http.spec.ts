import { givenReadyCustomer } from '../agreements/testing/given-agreement.js';
import { givenService, givenSubscription } from '../sub-processors/testing/given-sub-processor.js';
import type { Caller } from '../testing/caller.js';
import { givenHouse, givenStaff, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { givenCampaign, newWord } from './testing/given-campaign.js';

describe('which first agreements of a campaign are shown before the start', () => {
  let portal: Portal;
  let staff: Caller;
  let names = 0;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
    staff = await givenStaff(portal, ['compliance']);
  });
  afterAll(() => portal.stop());

  const newService = () => givenService(portal, `ydelse-${(names += 1)}`);
  async function using(word: string, services: readonly string[], locale = 'da'): Promise<Tenant> {
    const tenant = await givenReadyCustomer(portal, `${word} ${String((names += 1)).padStart(3, '0')} A/S`);
    await portal.sql(`delete from app.subscriptions where tenant_id = $1`, [tenant.id]);
    await portal.sql(`update app.tenants set locale = $2 where id = $1`, [tenant.id, locale]);
    for (const service of services) await givenSubscription(portal, tenant, service);
    return tenant;
  }
  const examplesOf = async (word: string) => {
    const { path } = await givenCampaign(portal, word, { staff });
    return (await staff.get(`${path}/examples`).expect(200)).body;
  };

  it('are one for each combination of services, with how many have it, however they were subscribed to', async () => {
    const word = newWord();
    const [one, other] = [await newService(), await newService()];
    const alone = await using(word, [one]);
    const both = await using(word, [one, other]);
    await using(word, [other, one]);
    expect(await examplesOf(word)).toEqual({
      items: [
        expect.objectContaining({ tenantId: both.id, customers: 2, services: [expect.anything(), expect.anything()] }),
        expect.objectContaining({ tenantId: alone.id, customers: 1, services: [expect.anything()] }),
      ],
      more: { combinations: 0, customers: 0 },
      ...{ customers: 3, fingerprint: expect.any(String) },
    });
  });

  it('are one for each language, for the library says it otherwise there', async () => {
    const word = newWord();
    const service = await newService();
    await using(word, [service]);
    const english = await using(word, [service], 'en');
    const { items } = await examplesOf(word);
    expect(items).toHaveLength(2);
    expect(items[1]).toMatchObject({ tenantId: english.id, locale: 'en' });
  });

  it('are bounded, and tell how much is not among them', async () => {
    const word = newWord();
    const shared = await newService();
    for (let count = 0; count < 21; count += 1) await using(word, [shared, await newService()]);
    await using(word, [shared]);
    await using(word, [shared]);
    const { items, more } = await examplesOf(word);
    expect(items).toHaveLength(20);
    expect(items[0]).toMatchObject({ customers: 2 });
    expect(more).toEqual({ combinations: 2, customers: 2 });
  });
});
