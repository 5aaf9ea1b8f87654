import { agreementData, type AgreementData } from '#dpa-templates';
import { CompareAnnexes } from '../agreement-drafting/compare-annexes.js';
import {
  givenEmptyLibrary,
  givenEntry,
  healthData,
  LIBRARY,
  measures,
  place,
  subject,
} from '../annex-library/testing/given-library.js';
import { filledIn, givenReadyCustomer } from '../agreements/testing/given-agreement.js';
import type { Caller } from '../testing/caller.js';
import { givenHouse, givenStaff, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { fingerprintOf, givenCampaign, newWord, started, type GivenCampaign } from './testing/given-campaign.js';

type Given = { readonly tenant: Tenant; readonly word: string; readonly campaign: GivenCampaign };

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
    await givenEntry(staff, { ...healthData, name: { da: 'Løn', en: 'Pay' }, everyService: false });
    await staff.put(`${LIBRARY}/measures`, { version: 0, items: measures }).expect(200);
  });
  afterAll(() => portal.stop());

  async function given(): Promise<Given> {
    const word = newWord();
    const tenant = await givenReadyCustomer(portal, `${word} A/S`);
    return { tenant, word, campaign: await givenCampaign(portal, word, { staff }) };
  }
  const start = async ({ path }: GivenCampaign, read: object, status: number) =>
    (await staff.post(`${path}/start`, read).expect(status)).body;

  it('has what the library has for the customer’s services, and what the campaign names besides, nothing twice', async () => {
    const { tenant, campaign } = await given();
    await started(campaign);
    await runJobs(portal, { leave: ['send-mail'] });
    const [row] = await portal.sql<{
      id: string;
      annexes: { a: object; c: { retention: object[]; places: string[] } };
    }>(`select id, data->'annexes' as annexes from app.agreements where tenant_id = $1`, [tenant.id]);
    expect(row?.annexes.a).toMatchObject({
      dataTypes: [
        { name: 'Diagnoser', category: 'special' },
        { name: 'Navn og telefonnummer', category: 'special' },
      ],
      dataSubjects: [...filledIn.dataSubjects],
    });
    expect(row?.annexes.c.retention).toContainEqual({ dataType: 'Navn og telefonnummer', period: '2 år' });
    expect(row?.annexes.c.retention).toHaveLength(4);
    expect(JSON.stringify(row?.annexes)).not.toContain('Løn');
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
    for (const shown of ['Diagnoser', 'Navn og telefonnummer', '2 år', 'To faktorer for alle', 'Datacenter i Odense'])
      expect(body.html).toContain(shown);
    expect(body.html).not.toContain('Løn');
    expect(body.html).toContain('id="annex-a"');
    expect(body.html).not.toContain('id="security-minimum"');
    expect(await portal.sql(`select id from app.agreements where tenant_id = $1`, [tenant.id])).toEqual([]);
  });

  it('may be the library’s alone, and lacks nothing where that has both for the services', async () => {
    const word = newWord();
    const tenant = await givenReadyCustomer(portal, `${word} A/S`);
    const [used] = await portal.sql<{ id: string }>(
      `select service_id as id from app.subscriptions where tenant_id = $1`,
      [tenant.id],
    );
    const settings = { expiresInDays: 30, annexA: { dataTypes: [], dataSubjects: [] } };
    const campaign = await givenCampaign(portal, word, { staff, changes: { settings } });
    const planned = async () => (await staff.get(`${campaign.path}/plan`).expect(200)).body.items;
    const lacks = { step: 'none', reason: 'incomplete', missing: ['annexes.a.dataSubjects'] };
    expect(await planned()).toMatchObject([lacks]);
    await givenEntry(staff, subject('Elever', { everyService: false }));
    expect(await planned()).toMatchObject([lacks]);
    await givenEntry(staff, subject('Ansatte', { everyService: false, serviceIds: [used?.id] }));
    expect(await planned()).toMatchObject([{ step: 'first' }]);
    await started(campaign);
    await runJobs(portal, { leave: ['send-mail'] });
    const rows = await portal.sql(`select data->'annexes'->'a' as a from app.agreements where tenant_id = $1`, [
      tenant.id,
    ]);
    expect(rows).toMatchObject([{ a: { dataTypes: [{ name: 'Diagnoser' }, {}], dataSubjects: ['Ansatte'] } }]);
  });

  it('has been read by whoever starts it', async () => {
    const { campaign } = await given();
    const fingerprint = await fingerprintOf(campaign);
    expect((await start(campaign, { fingerprint }, 409)).type).toContain('unconfirmed');
    expect((await staff.get(campaign.path).expect(200)).body).toMatchObject({ state: 'planned' });
    await start(campaign, { fingerprint, confirmed: true }, 201);
  });

  it('has been read too where a first agreement can only be tried again', async () => {
    const { tenant, campaign } = await given();
    await portal.sql(`delete from app.contacts where tenant_id = $1`, [tenant.id]);
    expect((await staff.get(`${campaign.path}/plan`).expect(200)).body).toMatchObject({ asksToConfirm: true });
    await staff.get(`${campaign.path}/examples/${tenant.id}`).expect(200);
    const fingerprint = await fingerprintOf(campaign);
    expect((await start(campaign, { fingerprint }, 409)).type).toContain('unconfirmed');
  });

  it('is not asked about where there is none', async () => {
    const word = newWord();
    const campaign = await givenCampaign(portal, word, { staff });
    expect((await staff.get(`${campaign.path}/plan`).expect(200)).body).toMatchObject({ asksToConfirm: false });
    expect((await staff.get(`${campaign.path}/examples`).expect(200)).body).toEqual({
      ...{ items: [], more: { combinations: 0, customers: 0 }, customers: 0, fingerprint: expect.any(String) },
    });
    const other = await givenReadyCustomer(portal, 'En anden A/S');
    await staff.get(`${campaign.path}/examples/${other.id}`).expect(404);
    await start(campaign, { fingerprint: await fingerprintOf(campaign) }, 201);
  });

  it.each<[string, (given: Given) => Promise<unknown>]>([
    [
      'the campaign',
      async ({ campaign: { path } }) => {
        const { name, wording, audience, settings } = (await staff.get(path).expect(200)).body;
        const order = { name, templateVersionId: wording.versionId, audience };
        await staff.put(path, { ...order, settings: { ...settings, expiresInDays: 14 } }).expect(200);
      },
    ],
    [
      'the list of measures',
      async () => {
        const { version } = (await staff.get(LIBRARY).expect(200)).body.measures;
        await staff.put(`${LIBRARY}/measures`, { version, items: measures }).expect(200);
      },
    ],
    ['a place of the library', () => givenEntry(staff, { ...place, name: { da: 'Datacenter i Vejle', en: 'Vejle' } })],
    [
      'what somebody else than the library writes in them',
      ({ tenant }) => portal.sql(`update app.tenants set authorisation = 'specific' where id = $1`, [tenant.id]),
    ],
    [
      'who is in it, though as many as before',
      async ({ tenant, word }) => {
        await portal.sql(`update app.tenants set status = 'ended' where id = $1`, [tenant.id]);
        await givenReadyCustomer(portal, `${word} Ny A/S`);
      },
    ],
  ])(
    'is started as it was read: when %s has changed since, it is refused, and can be read again',
    async (_, change) => {
      const story = await given();
      const fingerprint = await fingerprintOf(story.campaign);
      await change(story);
      const refused = await start(story.campaign, { fingerprint, confirmed: true }, 409);
      expect(refused.type).toContain('plan_changed');
      expect((await staff.get(story.campaign.path).expect(200)).body).toMatchObject({ state: 'planned' });
      await start(story.campaign, { fingerprint: await fingerprintOf(story.campaign), confirmed: true }, 201);
    },
  );
});
