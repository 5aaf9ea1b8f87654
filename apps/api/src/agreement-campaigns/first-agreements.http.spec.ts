import { agreementData, type AgreementData } from '#dpa-templates';
import { CompareAnnexes } from '../agreement-drafting/compare-annexes.js';
import {
  givenEmptyLibrary,
  givenEntry,
  healthData,
  LIBRARY,
  measures,
  place,
} from '../annex-library/testing/given-library.js';
import { filledIn, givenReadyCustomer } from '../agreements/testing/given-agreement.js';
import type { Caller } from '../testing/caller.js';
import { givenHouse, givenStaff } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { givenCampaign, newWord, started } from './testing/given-campaign.js';

describe('what the first agreements of a campaign say of the processing', () => {
  let portal: Portal;
  let staff: Caller;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
    staff = await givenStaff(portal, ['compliance']);
    await givenEmptyLibrary(portal);
    await givenEntry(staff, healthData);
    await givenEntry(staff, {
      ...{ ...healthData, name: { da: 'Navn og telefonnummer', en: 'Name and telephone number' } },
      period: { da: '2 år', en: '2 years' },
    });
    await givenEntry(staff, place);
    await staff.put(`${LIBRARY}/measures`, { version: 0, items: measures }).expect(200);
  });
  afterAll(() => portal.stop());

  async function given() {
    const word = newWord();
    const tenant = await givenReadyCustomer(portal, `${word} A/S`);
    return { tenant, word, campaign: await givenCampaign(portal, word, { staff }) };
  }
  const revision = 1;

  it('has the library’s retention for the data that the campaign names, and for no other', async () => {
    const { tenant, campaign } = await given();
    await started(campaign);
    await runJobs(portal, { leave: ['send-mail'] });
    const [row] = await portal.sql<{
      id: string;
      annexes: { a: object; c: { retention: object[]; places: string[] } };
    }>(`select id, data->'annexes' as annexes from app.agreements where tenant_id = $1`, [tenant.id]);
    expect(row?.annexes.a).toMatchObject(filledIn);
    expect(row?.annexes.c.retention).toContainEqual({ dataType: 'Navn og telefonnummer', period: '2 år' });
    expect(row?.annexes.c.retention).toHaveLength(3);
    expect(JSON.stringify(row?.annexes)).not.toContain('Diagnoser');
    expect(row?.annexes.c).toMatchObject({ measures: { items: [{ area: 'Adgang' }] } });
    expect(row?.annexes.c.places).toContain('Datacenter i Odense');
  });

  it('is the portal’s own, which a mandate to counter-sign may ask for', async () => {
    const { tenant, campaign } = await given();
    await started(campaign);
    await runJobs(portal, { leave: ['send-mail'] });
    const [row] = await portal.sql<{ data: AgreementData }>(`select data from app.agreements where tenant_id = $1`, [
      tenant.id,
    ]);
    const isOwn = async (data: unknown) =>
      portal.within({ realm: 'processor', tenantId: null }, () =>
        portal.get(CompareAnnexes).run({ data: agreementData.parse(data) }),
      );
    expect(await isOwn(row?.data)).toBe(true);
    expect(await isOwn({ ...row?.data, annexes: { ...row?.data.annexes, d: 'Noget andet.' } })).toBe(false);
  });

  it('is shown before the start: the annexes of one of them, of which nothing is kept', async () => {
    const { tenant, word, campaign } = await given();
    const { body } = await staff.get(`${campaign.path}/examples/${tenant.id}`).expect(200);
    expect(body).toMatchObject({ tenantId: tenant.id, customer: `${word} A/S`, locale: 'da' });
    for (const shown of ['Navn og telefonnummer', '2 år', 'To faktorer for alle', 'Datacenter i Odense'])
      expect(body.html).toContain(shown);
    expect(body.html).not.toContain('Diagnoser');
    expect(body.html).toContain('id="annex-a"');
    expect(body.html).not.toContain('id="security-minimum"');
    expect(await portal.sql(`select id from app.agreements where tenant_id = $1`, [tenant.id])).toEqual([]);
  });

  it('has been read by whoever starts it', async () => {
    const { campaign } = await given();
    const { body } = await staff.post(`${campaign.path}/start`, { customers: 1, revision }).expect(409);
    expect(body.type).toContain('unconfirmed');
    expect((await staff.get(campaign.path).expect(200)).body).toMatchObject({ state: 'planned' });
    await staff.post(`${campaign.path}/start`, { customers: 1, revision, confirmed: true }).expect(201);
  });

  it('has been read too where a first agreement can only be tried again', async () => {
    const { tenant, campaign } = await given();
    await portal.sql(`delete from app.contacts where tenant_id = $1`, [tenant.id]);
    expect((await staff.get(`${campaign.path}/plan`).expect(200)).body).toMatchObject({ asksToConfirm: true });
    await staff.get(`${campaign.path}/examples/${tenant.id}`).expect(200);
    await staff.post(`${campaign.path}/start`, { customers: 0, revision }).expect(409);
  });

  it('is not asked about where there is none', async () => {
    const word = newWord();
    const campaign = await givenCampaign(portal, word, { staff });
    expect((await staff.get(`${campaign.path}/plan`).expect(200)).body).toMatchObject({ asksToConfirm: false });
    expect((await staff.get(`${campaign.path}/examples`).expect(200)).body).toEqual({
      ...{ items: [], more: { combinations: 0, customers: 0 } },
    });
    const other = await givenReadyCustomer(portal, 'En anden A/S');
    await staff.get(`${campaign.path}/examples/${other.id}`).expect(404);
    await staff.post(`${campaign.path}/start`, { customers: 0, revision }).expect(201);
  });

  it('is started as the plan was read: a change in between is refused', async () => {
    const { word, campaign } = await given();
    const { body: read } = await staff.get(`${campaign.path}/plan`).expect(200);
    expect(read.revision).toBe(1);
    const { name, wording, audience, settings } = (await staff.get(campaign.path).expect(200)).body;
    expect(name).toContain(word);
    const order = {
      name,
      templateVersionId: wording.versionId,
      audience,
      settings: { ...settings, expiresInDays: 14 },
    };
    await staff.put(campaign.path, order).expect(200);
    const start = { customers: 1, confirmed: true };
    const { body } = await staff.post(`${campaign.path}/start`, { ...start, revision: 1 }).expect(409);
    expect(body.type).toContain('plan_changed');
    await staff.post(`${campaign.path}/start`, { ...start, revision: 2 }).expect(201);
  });
});
