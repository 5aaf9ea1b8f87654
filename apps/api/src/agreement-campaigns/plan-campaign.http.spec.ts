import {
  filledIn,
  givenDraft,
  givenOffer,
  givenReadyCustomer,
  givenSigned,
  askedForCode,
  lastToken,
  signatureForm,
  queuedMails,
} from '../agreements/testing/given-agreement.js';
import {
  givenPublished,
  publication,
  withAdded,
  type GivenTemplate,
} from '../agreement-templates/testing/given-template.js';
import { newId } from '../platform/ids.js';
import type { Caller } from '../testing/caller.js';
import { givenHouse, givenStaff, nobody, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import {
  fingerprintOf,
  givenCampaign,
  givenCustomers,
  newWord,
  started,
  type GivenCampaign,
} from './testing/given-campaign.js';

describe('what a campaign would do', () => {
  let portal: Portal;
  let staff: Caller;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
    staff = await givenStaff(portal, ['compliance']);
  });
  afterAll(() => portal.stop());

  const planOf = async ({ path }: GivenCampaign, query = '') =>
    (await staff.get(`${path}/plan${query}`).expect(200)).body;
  const told = async (campaign: GivenCampaign) =>
    (await planOf(campaign)).items.map(({ customer, step, reason, missing }: Record<string, unknown>) => ({
      ...{ customer, step, reason, missing },
    }));
  const rowsOf = (word: string) =>
    portal.sql(
      `select a.id, a.state, a.revision from app.agreements a join app.tenants t on t.id = a.tenant_id where t.name like $1 || '%' order by a.id`,
      [word],
    );
  /** In force on version 1 of a template of its own. */
  async function givenInForce(word: string): Promise<{ tenant: Tenant; template: GivenTemplate; agreementId: string }> {
    const template = await givenPublished(portal, { staff });
    const tenant = await givenReadyCustomer(portal, `${word} Bundet A/S`);
    const order = { templateId: template.id };
    const { body } = await staff.post(`/api/staff/customers/${tenant.id}/agreements`, order).expect(201);
    const { annexes, ...content } = body.content;
    const written = { ...content, annexes: { ...annexes, a: { ...annexes.a, ...filledIn } } };
    const change = { revision: 1, content: written, confirmed: body.prefilled };
    await staff.put(`/api/staff/agreements/${body.id}/annexes`, change).expect(200);
    const sent = (await staff.post(`/api/staff/agreements/${body.id}/offer`).expect(201)).body;
    const offer = { id: body.id, tenant, staff, hash: sent.contentHash, token: await lastToken(portal, tenant) };
    const code = await askedForCode(portal, offer);
    await nobody(portal).submit(`/s/${offer.token}/signature`, signatureForm(offer, code)).expect(303);
    await runJobs(portal, { leave: ['send-mail'] });
    await portal.sql(
      `update app.mails set sealed_data = null, status = 'sent', settled_at = now() where tenant_id = $1`,
      [tenant.id],
    );
    return { tenant, template, agreementId: body.id };
  }
  /** The next version of a template. @returns its id */
  async function published({ path, content }: GivenTemplate, change: 'major' | 'minor', text: string): Promise<string> {
    const draft = { revision: 0, content: withAdded(content, 'breach', `§ ${text}: Ny tekst.`) };
    const { body: saved } = await staff.put(`${path}/draft`, draft).expect(200);
    await staff.post(`${path}/publication`, { revision: saved.draft.revision, ...publication, change }).expect(201);
    const { body } = await staff.get(path).expect(200);
    return body.versions[0].id;
  }

  it('is said of every customer, with the reason where nothing is done, and changes nothing', async () => {
    const word = newWord();
    const [excluded, ended, silent, bare] = await givenCustomers(portal, word, 6);
    await portal.sql(`update app.tenants set status = 'ended' where id = $1`, [ended?.id]);
    await portal.sql(`delete from app.contacts where tenant_id = $1`, [silent?.id]);
    await portal.sql(`delete from app.contacts where tenant_id = $1`, [bare?.id]);
    await portal.sql(`delete from app.subscriptions where tenant_id = $1`, [bare?.id]);
    await givenDraft(portal, { tenant: await givenReadyCustomer(portal, `${word} Kladde`), staff });
    await givenOffer(portal, { tenant: await givenReadyCustomer(portal, `${word} Venter`), staff });
    const { id: declinedId } = await givenOffer(portal, {
      tenant: await givenReadyCustomer(portal, `${word} Afvist`),
      staff,
    });
    await portal.sql(`update app.agreements set state = 'declined' where id = $1`, [declinedId]);
    const signed = await givenSigned(portal, {
      tenant: await givenReadyCustomer(portal, `${word} Underskrevet`),
      staff,
    });
    await runJobs(portal, { leave: ['send-mail'] });
    const before = await rowsOf(word);

    const campaign = await givenCampaign(portal, word, { staff, audience: { excluded: [excluded?.id ?? ''] } });
    const first = { step: 'first', reason: null, missing: [] };
    const none = (reason: string, missing: string[] = []) => ({ step: 'none', reason, missing });
    expect(await told(campaign)).toEqual([
      { customer: `${word} 01 A/S`, ...none('excluded') },
      { customer: `${word} 02 A/S`, ...none('ended') },
      { customer: `${word} 03 A/S`, ...none('incomplete', ['signers']) },
      { customer: `${word} 04 A/S`, ...none('incomplete', ['services', 'signers']) },
      { customer: `${word} 05 A/S`, ...first },
      { customer: `${word} 06 A/S`, ...first },
      { customer: `${word} Afvist`, ...none('declined') },
      { customer: `${word} Kladde`, ...none('draft') },
      { customer: `${word} Underskrevet`, ...none('on_version') },
      { customer: `${word} Venter`, ...none('open_offer') },
    ]);
    const { totals, items } = await planOf(campaign);
    expect(totals).toMatchObject({
      steps: { first: 2, renewal: 0, notice: 0, none: 8 },
      reasons: { incomplete: 2, excluded: 1 },
    });
    expect(items.find(({ reason }: { reason: string }) => reason === 'on_version').bound.id).toBe(signed.id);
    expect((await planOf(campaign, '?step=first')).items).toHaveLength(2);
    expect((await planOf(campaign, '?reason=draft')).items).toHaveLength(1);
    expect(await rowsOf(word)).toEqual(before);
  });

  it('asks for what a first agreement must say, where the campaign does not', async () => {
    const word = newWord();
    await givenCustomers(portal, word, 1);
    const settings = { expiresInDays: 30, annexA: { dataTypes: [], dataSubjects: [] } };
    const campaign = await givenCampaign(portal, word, { staff, changes: { settings } });
    expect(await told(campaign)).toMatchObject([
      { step: 'none', reason: 'incomplete', missing: ['annexes.a.dataTypes', 'annexes.a.dataSubjects'] },
    ]);
  });

  it('sends a major version anew with the customer’s own annexes, and says how much of the wording changed', async () => {
    const word = newWord();
    const { tenant, template, agreementId } = await givenInForce(word);
    const versionId = await published(template, 'major', 'ny');
    const campaign = await givenCampaign(portal, word, { staff, changes: { templateVersionId: versionId } });
    const { items } = await planOf(campaign);
    expect(items).toMatchObject([{ step: 'renewal', changedParts: 1, bound: { id: agreementId } }]);

    await started(campaign);
    await runJobs(portal, { leave: ['send-mail'] });
    const rows = await portal.sql(
      `select version, state, template_version_id as wording, data->'annexes'->'a'->'dataSubjects' as subjects
       from app.agreements where tenant_id = $1 order by version`,
      [tenant.id],
    );
    expect(rows).toMatchObject([
      { version: 1, state: 'in_force' },
      { version: 2, state: 'sent', wording: versionId, subjects: [...filledIn.dataSubjects] },
    ]);
  });

  it('sends no first agreement that nobody has read, where the one to renew has ended since the start', async () => {
    const word = newWord();
    const { tenant, template, agreementId } = await givenInForce(word);
    const versionId = await published(template, 'major', 'ny');
    const campaign = await givenCampaign(portal, word, { staff, changes: { templateVersionId: versionId } });
    expect(await planOf(campaign)).toMatchObject({ asksToConfirm: false });
    await started(campaign);
    const end = { reason: 'Kunden er stoppet' };
    await staff.post(`/api/staff/agreements/${agreementId}/termination`, end).expect(201);
    await runJobs(portal, { leave: ['send-mail'] });
    const { body } = await staff.get(`${campaign.path}/customers`).expect(200);
    expect(body.items).toMatchObject([{ tenantId: tenant.id, outcome: 'failed', reason: 'moved_on' }]);
  });

  it('tells of a minor version by mail, with the explanation, and asks for no signature; once', async () => {
    const word = newWord();
    const { tenant, template, agreementId } = await givenInForce(word);
    const versionId = await published(template, 'minor', 'klar');
    const order = { staff, changes: { templateVersionId: versionId } };
    const campaign = await givenCampaign(portal, word, order);
    expect(await told(campaign)).toMatchObject([{ step: 'notice', reason: null }]);
    await started(campaign);
    await runJobs(portal, { leave: ['send-mail'] });

    const mails = await queuedMails(portal, tenant);
    expect(mails.map(({ template: name }) => name)).toEqual(['agreement-wording']);
    expect(mails[0]?.data.explanation).toBe(publication.explanation.da);
    expect(await rowsOf(word)).toMatchObject([{ id: agreementId, state: 'in_force' }]);
    const events = await portal.sql(
      `select data from app.audit_events where tenant_id = $1 and type = 'campaign.wording-told'`,
      [tenant.id],
    );
    expect(events).toMatchObject([{ data: { campaignId: campaign.id, templateVersionId: versionId, mails: 1 } }]);
    expect(await told(await givenCampaign(portal, word, order))).toMatchObject([{ step: 'none', reason: 'notified' }]);
  });

  it('asks for a new signature where a major version lies between', async () => {
    const word = newWord();
    const { template } = await givenInForce(word);
    await published(template, 'major', 'ny');
    const versionId = await published(template, 'minor', 'klar');
    const campaign = await givenCampaign(portal, word, { staff, changes: { templateVersionId: versionId } });
    expect(await told(campaign)).toMatchObject([{ step: 'renewal' }]);
  });

  it('leaves those alone who have a newer version', async () => {
    const word = newWord();
    const { template, agreementId } = await givenInForce(word);
    const versionId = await published(template, 'major', 'ny');
    const [first] = await portal.sql<{ id: string }>(
      `select template_version_id as id from app.agreements where id = $1`,
      [agreementId],
    );
    await portal.sql(`update app.agreements set template_version_id = $2 where id = $1`, [agreementId, versionId]);
    const campaign = await givenCampaign(portal, word, { staff, changes: { templateVersionId: first?.id ?? '' } });
    expect(await told(campaign)).toMatchObject([{ step: 'none', reason: 'on_newer' }]);
  });

  it('is for whom the audience names: service, language, and whether there is an agreement', async () => {
    const word = newWord();
    const { tenant } = await givenInForce(word);
    const [danish, english] = await givenCustomers(portal, word, 2);
    await portal.sql(`update app.tenants set locale = 'en' where id = $1`, [english?.id]);
    const [service] = await portal.sql<{ id: string }>(
      `select service_id as id from app.subscriptions where tenant_id = $1`,
      [danish?.id],
    );
    const who = async (audience: object) =>
      (await planOf(await givenCampaign(portal, word, { staff, audience }))).items.map(
        ({ tenantId }: { tenantId: string }) => tenantId,
      );
    expect(await who({ locale: 'en' })).toEqual([english?.id]);
    expect(await who({ serviceIds: [service?.id ?? ''] })).toEqual([danish?.id]);
    expect(await who({ standing: 'signed' })).toEqual([tenant.id]);
    expect(await who({ standing: 'unsigned' })).toEqual([danish?.id, english?.id]);
  });

  it('is not started when nobody has looked at what it would do, nor with a retired wording, nor twice', async () => {
    const word = newWord();
    await givenCustomers(portal, word, 2);
    const campaign = await givenCampaign(portal, word, { staff });
    const { path } = campaign;
    const blind = { fingerprint: '0'.repeat(64), confirmed: true };
    const { body } = await staff.post(`${path}/start`, blind).expect(409);
    expect(body.type).toContain('plan_changed');
    expect((await staff.get(path).expect(200)).body).toMatchObject({ state: 'planned', outcomes: { waiting: 0 } });
    const read = { fingerprint: await fingerprintOf(campaign), confirmed: true };
    await staff.post(`${path}/start`, read).expect(201);
    expect((await staff.post(`${path}/start`, read).expect(409)).body.type).toContain('not_in_state');
    await staff.put(path, {}).expect(422);

    const template = await givenPublished(portal, { staff });
    const { body: shown } = await staff.get(template.path).expect(200);
    const version = shown.versions[0];
    const other = await givenCampaign(portal, word, { staff, changes: { templateVersionId: version.id } });
    await staff.put(`${template.path}/versions/${version.number}/retirement`).expect(200);
    const late = { fingerprint: await fingerprintOf(other) };
    expect((await staff.post(`${other.path}/start`, late).expect(409)).body.type).toContain('template_retired');
  });

  it('is seen and sent by those who may read and send agreements', async () => {
    const campaign = await givenCampaign(portal, newWord(), { staff });
    const { path } = campaign;
    const auditor = await givenStaff(portal, ['auditor']);
    await auditor.get(path).expect(200);
    await auditor.get(`${path}/plan`).expect(200);
    await auditor.post(`${path}/start`, { fingerprint: await fingerprintOf(campaign) }).expect(403);
    await (await givenStaff(portal, ['router'])).get(path).expect(403);
    await staff.get(`/api/staff/agreement-campaigns/${newId()}`).expect(404);
  });
});
