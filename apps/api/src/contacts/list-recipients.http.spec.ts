import { givenDraft, givenReadyCustomer, queuedMails } from '../agreements/testing/given-agreement.js';
import { givenRouted } from '../inquiries/testing/given-inquiry.js';
import { changeRequest } from '../notices/testing/given-change.js';
import { givenMailServer } from '../notices/testing/given-mail-server.js';
import { newId } from '../platform/ids.js';
import { exampleFacts, givenSubProcessor } from '../sub-processors/testing/given-sub-processor.js';
import { givenMember, givenStaff, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';

const addresses = (mails: readonly { template: string; to: string }[], template: string) =>
  mails
    .filter((mail) => mail.template === template)
    .map(({ to }) => to)
    .sort();

describe('whom a customer is written to at', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    givenMailServer(portal);
  });
  afterAll(() => portal.stop());

  const givenContact = (tenant: Tenant, kind: string, email: string) =>
    portal.sql(
      `insert into app.contacts (tenant_id, id, kind, name, email) values ($1, $2, $3, 'Navn af ' || $4::text, $4)`,
      [tenant.id, newId(), kind, email],
    );

  it.each([
    ['its privacy contacts, all of them', { privacy: ['pia@a.test', 'per@a.test'], general: ['post@a.test'] }],
    ['without any, its general contact', { general: ['post@b.test'] }],
    ['without any, who signs', {}],
  ])('is %s: in the agreement, for a notice and for an inquiry', async (_who, contacts: Record<string, string[]>) => {
    const tenant = await givenReadyCustomer(portal, 'Havnens Tandklinik I/S');
    for (const [kind, emails] of Object.entries(contacts))
      for (const email of emails) await givenContact(tenant, kind, email);
    const expected = contacts.privacy ?? contacts.general ?? ['aase@klinik.example'];

    const { id, staff } = await givenDraft(portal, { tenant });
    const { body: document } = await staff.get(`/api/staff/agreements/${id}/document`).expect(200);
    expect(document.html.split('id="contacts"')[1]).toContain(expected[0]);

    const [subscription] = await portal.sql<{ service_id: string }>(
      `select service_id from app.subscriptions where tenant_id = $1`,
      [tenant.id],
    );
    const facts = exampleFacts('Ny Drift A/S', { serviceIds: [subscription?.service_id ?? ''] });
    const company = await givenSubProcessor(portal, facts, { status: 'planned', flowDownOn: '2026-02-01' });
    const { body: change } = await staff.post('/api/staff/sub-processor-changes', changeRequest(company)).expect(201);
    const { body: preview } = await staff.get(`/api/staff/sub-processor-changes/${change.id}/preview`).expect(200);
    expect(preview).toMatchObject({ customers: 1, mailed: 1, items: [{ hasContact: true }] });
    await staff.post(`/api/staff/sub-processor-changes/${change.id}/announcement`).expect(201);
    await runJobs(portal, { leave: ['send-mail'] });
    await givenRouted(portal, await givenStaff(portal, ['router']), [tenant]);

    const mails = await queuedMails(portal, tenant);
    expect(addresses(mails, 'sub-processor-notice')).toEqual(expected.toSorted());
    expect(addresses(mails, 'inquiry-routed')).toEqual(expected.toSorted());
  });

  it('is also, for an inquiry, who has the privacy role where no privacy contact is named', async () => {
    const tenant = await givenReadyCustomer(portal, 'Rollens ApS');
    await givenMember(portal, tenant, ['privacy'], 'Rolle Rasmussen');
    await givenMember(portal, tenant, ['viewer'], 'Kigge Karlsen');
    await givenRouted(portal, await givenStaff(portal, ['router']), [tenant]);
    const told = addresses(await queuedMails(portal, tenant), 'inquiry-routed');
    expect(told).toEqual(['aase@klinik.example', expect.stringMatching(/^rolle\.rasmussen/)]);
  });
});
