import { jest } from '@jest/globals';
import { newId } from '../platform/ids.js';
import { StoreDocument } from '../documents/store-document.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { RenderDocument } from '../documents/render-document.js';
import { QueueMail } from '../mail/queue-mail.js';
import type { Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { DraftAgreement } from '../agreement-drafting/draft-agreement.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { OfferInCampaign } from './offer-in-campaign.js';
import { CampaignCustomersRepository } from './campaign-customers.repository.js';
import { RunCampaignJob } from './run-campaign.job.js';
import { givenCampaign, givenCustomers, newWord, started, type GivenCampaign } from './testing/given-campaign.js';

describe('a running campaign', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    portal.app.useLogger(false);
  });
  afterAll(() => portal.stop());
  afterEach(() => jest.restoreAllMocks());

  /** The job as the queue would call it, once. */
  const run = ({ id }: GivenCampaign) =>
    portal.within(
      { realm: 'system', tenantId: HOUSE_TENANT_ID },
      () => portal.get(RunCampaignJob).run({ campaignId: id }, { tenantId: HOUSE_TENANT_ID, effectId: newId() }),
      { kind: 'job', id: 'run-campaign' },
    );
  const agreements = (tenants: readonly Tenant[]) =>
    portal.sql<{ tenant: string; state: string }>(
      `select tenant_id as tenant, state from app.agreements where tenant_id = any($1::uuid[]) order by id`,
      [tenants.map(({ id }) => id)],
    );
  const mails = (tenants: readonly Tenant[]) =>
    portal.sql<{ tenant: string }>(
      `select tenant_id as tenant from app.mails where template = 'agreement-offer' and tenant_id = any($1::uuid[])`,
      [tenants.map(({ id }) => id)],
    );
  const outcomes = async ({ staff, path }: GivenCampaign) => (await staff.get(path).expect(200)).body.outcomes;

  async function givenStarted(count: number) {
    const word = newWord();
    const tenants = await givenCustomers(portal, word, count);
    return { word, tenants, campaign: await started(await givenCampaign(portal, word)) };
  }

  it('sends each customer one agreement and one mail, and is finished', async () => {
    const { tenants, campaign } = await givenStarted(5);
    expect(await runJobs(portal, { leave: ['send-mail'] })).toEqual(['run-campaign']);
    expect((await agreements(tenants)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent', 'sent']);
    expect(new Set((await mails(tenants)).map(({ tenant }) => tenant)).size).toBe(5);
    expect(await mails(tenants)).toHaveLength(5);
    const { body } = await campaign.staff.get(campaign.path).expect(200);
    expect(body).toMatchObject({ state: 'finished', outcomes: { offered: 5, waiting: 0 }, agreements: { sent: 5 } });
  });

  it('that is run again creates nothing', async () => {
    const { tenants, campaign } = await givenStarted(3);
    await run(campaign);
    await run(campaign);
    await Promise.all([run(campaign), run(campaign)]);
    expect(await agreements(tenants)).toHaveLength(3);
    expect(await mails(tenants)).toHaveLength(3);
  });

  it('creates nothing for those whom another one has sent an agreement', async () => {
    const { word, tenants, campaign } = await givenStarted(3);
    await run(campaign);
    const second = await givenCampaign(portal, word);
    const { body } = await second.staff.get(`${second.path}/plan`).expect(200);
    expect(body.totals).toMatchObject({
      steps: { first: 0, renewal: 0, notice: 0, none: 3 },
      reasons: { open_offer: 3 },
    });
    await run(await started(second));
    expect(await agreements(tenants)).toHaveLength(3);
    expect(await outcomes(second)).toMatchObject({ not_affected: 3 });
  });

  it('of two at once, one sends', async () => {
    const { word, tenants, campaign } = await givenStarted(4);
    const second = await started(await givenCampaign(portal, word));
    await Promise.all([run(campaign), run(second)]);
    expect((await agreements(tenants)).filter(({ state }) => state === 'sent')).toHaveLength(4);
    expect(await mails(tenants)).toHaveLength(4);
    const [one, other] = [await outcomes(campaign), await outcomes(second)];
    expect(one.offered + other.offered).toBe(4);
    expect(one.not_affected + other.not_affected).toBe(4);
  });

  it.each([
    ['rendering', () => jest.spyOn(portal.get(RenderDocument), 'run')],
    ['storing the bytes', () => jest.spyOn(portal.get(StoreDocument), 'run')],
    ['queuing the mail', () => jest.spyOn(portal.get(QueueMail), 'runAll')],
  ])('that is killed at %s goes on with whom waits, and sends nobody two', async (_step, at) => {
    const { tenants, campaign } = await givenStarted(4);
    at().mockRejectedValue(new Error('killed'));
    // A process that is gone writes down no failure either.
    jest.spyOn(portal.get(CampaignCustomersRepository), 'trySettle').mockRejectedValue(new Error('killed'));
    await expect(run(campaign)).rejects.toThrow('killed');
    jest.restoreAllMocks();
    expect(await mails(tenants)).toEqual([]);
    expect(await outcomes(campaign)).toMatchObject({ waiting: 4, offered: 0, failed: 0 });

    await run(campaign);
    expect((await agreements(tenants)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent']);
    expect(await mails(tenants)).toHaveLength(4);
    expect(await outcomes(campaign)).toMatchObject({ waiting: 0, offered: 4 });
  });

  it('that is killed in the middle goes on where it was', async () => {
    const { tenants, campaign } = await givenStarted(7);
    const places = portal.get(CampaignCustomersRepository);
    const settle = places.trySettle.bind(places);
    let alive = 2;
    jest.spyOn(places, 'trySettle').mockImplementation(async (...settled) => {
      if ((alive -= 1) < 0) throw new Error('killed');
      return settle(...settled);
    });
    await expect(run(campaign)).rejects.toThrow('killed');
    jest.restoreAllMocks();
    expect(await outcomes(campaign)).toMatchObject({ offered: 2, waiting: 5, failed: 0 });
    expect(await mails(tenants)).toHaveLength(2);

    await run(campaign);
    expect(await outcomes(campaign)).toMatchObject({ offered: 7, waiting: 0 });
    expect(await agreements(tenants)).toHaveLength(7);
    expect(await mails(tenants)).toHaveLength(7);
  });

  it('goes on past a customer that fails, and tries that one again when asked', async () => {
    const { tenants, campaign } = await givenStarted(3);
    jest.spyOn(portal.get(StoreDocument), 'run').mockRejectedValueOnce(new Error('no room'));
    await run(campaign);
    expect(await outcomes(campaign)).toMatchObject({ offered: 2, failed: 1 });
    const { body } = await campaign.staff.get(`${campaign.path}/customers?outcome=failed`).expect(200);
    expect(body.items).toMatchObject([{ reason: 'unexpected', agreement: { state: 'draft' } }]);

    await campaign.staff.post(`${campaign.path}/retries`).expect(201);
    await run(campaign);
    expect(await outcomes(campaign)).toMatchObject({ offered: 3, failed: 0 });
    expect(await agreements(tenants)).toHaveLength(3);
    await campaign.staff.post(`${campaign.path}/retries`).expect(409);
  });

  it('sends what lacked a signatory once there is one', async () => {
    const word = newWord();
    const [tenant] = await givenCustomers(portal, word, 1);
    await portal.sql(`delete from app.contacts where tenant_id = $1`, [tenant?.id]);
    const campaign = await started(await givenCampaign(portal, word));
    await run(campaign);
    const { body } = await campaign.staff.get(`${campaign.path}/customers`).expect(200);
    expect(body.items).toMatchObject([{ outcome: 'failed', reason: 'incomplete', missing: ['signers'] }]);
    await portal.sql(
      `insert into app.contacts (tenant_id, id, kind, name, title, email) values ($1, $2, 'signatory', 'Bo Berg', '', 'bo@ny.example')`,
      [tenant?.id, newId()],
    );
    await campaign.staff.post(`${campaign.path}/retries`).expect(201);
    await run(campaign);
    expect(await outcomes(campaign)).toMatchObject({ offered: 1, failed: 0 });
  });

  it('sends nothing to an address that the last mail did not reach, until it is mended', async () => {
    const { tenants, campaign } = await givenStarted(1);
    await portal.sql(
      `insert into app.mails (tenant_id, id, to_name, to_email, locale, template, about_kind, about_id, sealed_data, status, status_detail, queued_at, settled_at)
       values ($1, $2, 'Åse', 'aase@klinik.example', 'da', 'agreement-offer', 'agreement', $2, null, 'bounced', '550', now(), now())`,
      [tenants[0]?.id, newId()],
    );
    await run(campaign);
    const { body } = await campaign.staff.get(`${campaign.path}/customers`).expect(200);
    expect(body.items).toMatchObject([{ outcome: 'failed', reason: 'unreached' }]);
    await portal.sql(`update app.contacts set email = 'aase@rettet.example' where tenant_id = $1`, [tenants[0]?.id]);
    await campaign.staff.post(`${campaign.path}/retries`).expect(201);
    await run(campaign);
    expect(await outcomes(campaign)).toMatchObject({ offered: 1, failed: 0 });
  });

  it('stops between customers when it is paused, and goes on when it is told to', async () => {
    const { tenants, campaign } = await givenStarted(6);
    const store = portal.get(StoreDocument);
    const real = store.run.bind(store);
    jest.spyOn(store, 'run').mockImplementationOnce(async (document) => {
      await portal.sql(`update app.agreement_campaigns set state = 'paused' where id = $1`, [campaign.id]);
      return real(document);
    });
    await run(campaign);
    const then = await outcomes(campaign);
    expect(then.waiting).toBeGreaterThan(0);
    await run(campaign);
    expect(await outcomes(campaign)).toEqual(then);

    await campaign.staff.put(`${campaign.path}/state`, { state: 'running' }).expect(200);
    await run(campaign);
    expect(await outcomes(campaign)).toMatchObject({ waiting: 0, offered: 6 });
    expect(await mails(tenants)).toHaveLength(6);
  });

  it('that is cancelled sends nothing more', async () => {
    const { tenants, campaign } = await givenStarted(2);
    await campaign.staff.put(`${campaign.path}/state`, { state: 'cancelled' }).expect(200);
    await run(campaign);
    expect(await agreements(tenants)).toEqual([]);
    await campaign.staff.put(`${campaign.path}/state`, { state: 'running' }).expect(409);
  });

  /** Running, and nothing could be sent: each of its customers has a draft. */
  async function givenFailedDrafts() {
    const { word, tenants, campaign } = await givenStarted(3);
    jest.spyOn(portal.get(StoreDocument), 'run').mockRejectedValue(new Error('no room'));
    for (const { id: tenantId } of tenants)
      await portal.within({ realm: 'system', tenantId }, async () =>
        portal.get(OfferInCampaign).run(await portal.get(CampaignsRepository).get(campaign.id), tenantId),
      );
    jest.restoreAllMocks();
    return { word, tenants, campaign };
  }

  it('that is cancelled withdraws its own drafts, so that the next campaign begins with nothing in its way', async () => {
    const { word, tenants, campaign } = await givenFailedDrafts();
    expect((await agreements(tenants)).map(({ state }) => state)).toEqual(['draft', 'draft', 'draft']);
    await portal.sql(`update app.agreements set revision = 2 where tenant_id = $1`, [tenants[0]?.id]);
    await campaign.staff.put(`${campaign.path}/state`, { state: 'cancelled' }).expect(200);

    expect((await agreements(tenants)).map(({ state }) => state)).toEqual(['draft', 'withdrawn', 'withdrawn']);
    const events = await portal.sql(
      `select tenant_id as tenant, data from app.audit_events
       where type = 'agreement.withdrawn' and tenant_id = any($1::uuid[]) order by tenant_id`,
      [tenants.map(({ id }) => id)],
    );
    const reason = 'Den kampagne, der lavede kladden, blev afbrudt.';
    expect(events).toEqual(tenants.slice(1).map(({ id }) => ({ tenant: id, data: { reason } })));
    expect(
      await portal.sql(`select 1 from app.mails where tenant_id = any($1::uuid[])`, [tenants.map(({ id }) => id)]),
    ).toEqual([]);
    const next = await givenCampaign(portal, word);
    const { body } = await next.staff.get(`${next.path}/plan`).expect(200);
    expect(body.totals).toMatchObject({ steps: { first: 2, none: 1 }, reasons: { draft: 1 } });
  });

  it('that is cancelled leaves no draft of a customer that was being begun', async () => {
    const { tenants, campaign } = await givenStarted(1);
    const draft = portal.get(DraftAgreement);
    const real = draft.run.bind(draft);
    const [begun, goOn] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    jest.spyOn(portal.get(StoreDocument), 'run').mockRejectedValue(new Error('no room'));
    jest.spyOn(draft, 'run').mockImplementationOnce(async (...order) => {
      const id = await real(...order);
      begun.resolve(undefined);
      await goOn.promise;
      return id;
    });
    const running = run(campaign);
    await begun.promise;
    const cancelling = campaign.staff.put(`${campaign.path}/state`, { state: 'cancelled' }).expect(200).then();
    const whoWaits = () => portal.sql(`select 1 from pg_locks where not granted`);
    for (let looks = 0; looks < 300 && (await whoWaits()).length === 0; looks += 1);
    goOn.resolve(undefined);
    await Promise.all([running, cancelling]);
    expect((await agreements(tenants)).filter(({ state }) => state === 'draft')).toEqual([]);
    expect((await campaign.staff.get(campaign.path).expect(200)).body).toMatchObject({ state: 'cancelled' });
  });
});
