import { customer as schema, factsOf, unchanged } from '../customers/customers.schema.js';
import { PutCustomers } from '../customers/put-customers.js';
import { changeRequest } from '../notices/testing/given-change.js';
import { exampleFacts, givenSubProcessor } from '../sub-processors/testing/given-sub-processor.js';
import type { Caller } from '../testing/caller.js';
import { givenHouse, givenStaff, nobody, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { askedForCode, filledIn, givenReadyCustomer, lastToken, signatureForm } from './testing/given-agreement.js';

const specific = { mode: 'specific', noticeDays: 45 } as const;

describe('what is agreed about sub-processors', () => {
  let portal: Portal;
  let staff: Caller;
  let tenant: Tenant;
  beforeEach(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
    staff = await givenStaff(portal, ['compliance']);
    tenant = await givenReadyCustomer(portal, 'Kystby Kommune');
  });
  afterEach(() => portal.stop());

  /** @returns the agreement in force, as people speak of it */
  async function givenInForce(authorisation: object, longerNotice: object[] = []) {
    const { body } = await staff.post(`/api/staff/customers/${tenant.id}/agreements`).expect(201);
    const { annexes, choices, ...content } = body.content;
    await staff
      .put(`/api/staff/agreements/${body.id}/annexes`, {
        revision: body.revision,
        confirmed: body.prefilled,
        content: {
          ...content,
          choices: { ...choices, authorisation },
          annexes: { ...annexes, longerNotice, a: { ...annexes.a, ...filledIn } },
        },
      })
      .expect(200);
    const { body: sent } = await staff.post(`/api/staff/agreements/${body.id}/offer`).expect(201);
    const offer = { id: body.id, tenant, staff, hash: sent.contentHash, token: await lastToken(portal, tenant) };
    const code = await askedForCode(portal, offer);
    await nobody(portal).submit(`/s/${offer.token}/signature`, signatureForm(offer, code)).expect(303);
    await runJobs(portal, { leave: ['send-mail'] });
    return { id: offer.id, name: `${body.reference} v1` };
  }
  const customer = async () => (await staff.get(`/api/staff/customers/${tenant.id}`).expect(200)).body;
  const facts = async (more: object = {}) => ({ ...unchanged(schema.parse(await customer())), ...more });

  it('becomes the customer’s when the agreement enters into force, and no edit or file changes it then', async () => {
    expect(await customer()).toMatchObject({ authorisation: 'general', noticeDays: 30, agreement: null });
    const agreement = await givenInForce(specific);
    expect(await customer()).toMatchObject({ authorisation: 'specific', noticeDays: 45, agreement });

    const { body: refused } = await staff
      .put(`/api/staff/customers/${tenant.id}`, await facts({ authorisation: 'general', noticeDays: 30 }))
      .expect(422);
    expect(refused.errors).toMatchObject(
      ['authorisation', 'noticeDays'].map((path) => ({
        path,
        code: 'agreed',
        detail: expect.stringContaining(agreement.name),
      })),
    );
    await staff.put(`/api/staff/customers/${tenant.id}`, await facts({ name: 'Kystbyens Kommune' })).expect(200);

    const { registrationNumber } = await customer();
    const file = `name,registration_number,address,notice_days\nKystby,${registrationNumber},Vej 1,10`;
    const { body: checked } = await staff.post('/api/staff/customer-import-checks', { file }).expect(201);
    expect(checked.rows).toMatchObject([
      { outcome: 'refused', faults: [{ column: 'notice_days', code: 'agreed', value: agreement.name }] },
    ]);
    expect(await customer()).toMatchObject({ authorisation: 'specific', noticeDays: 45 });
  });

  it('stands against an import that was checked before it entered into force', async () => {
    const known = schema.parse(await customer());
    const before = factsOf(known);
    await givenInForce(specific);
    const late = portal.within({ realm: 'processor', tenantId: null }, () =>
      portal.get(PutCustomers).run([], [{ id: tenant.id, revision: known.revision, before, after: before }]),
    );
    await expect(late).rejects.toThrow(/import_changed/);
    expect(await customer()).toMatchObject({ authorisation: 'specific', noticeDays: 45 });
  });

  it('is the customer’s own record again once the agreement has ended', async () => {
    const { id } = await givenInForce(specific);
    await staff.post(`/api/staff/agreements/${id}/termination`, { reason: 'Opsagt' }).expect(201);
    await staff.put(`/api/staff/customers/${tenant.id}`, await facts({ noticeDays: 14 })).expect(200);
    expect(await customer()).toMatchObject({ authorisation: 'specific', noticeDays: 14, agreement: null });
  });

  it('is the period of a notice, longer for the companies that annex B.2 names', async () => {
    const { serviceIds } = await customer();
    await givenSubProcessor(portal, exampleFacts('Nordlys Drift A/S', { serviceIds }));
    await givenInForce(specific, [{ name: 'Nordlys Drift A/S', days: 90 }]);
    const periods = ['Helt Ny ApS', 'Nordlys Drift A/S'].map(async (legalName) => {
      const id = await givenSubProcessor(portal, exampleFacts(legalName, { serviceIds }), {
        status: 'planned',
        flowDownOn: '2026-02-01',
      });
      const { body } = await staff.post('/api/staff/sub-processor-changes', changeRequest(id)).expect(201);
      const { body: preview } = await staff.get(`/api/staff/sub-processor-changes/${body.id}/preview`).expect(200);
      await staff.post(`/api/staff/sub-processor-changes/${body.id}/announcement`).expect(201);
      const [notice] = await portal.sql(
        `select needs_approval as "needsApproval", notice_days as days from app.notices where change_id = $1`,
        [body.id],
      );
      return { shown: preview.items[0].noticeDays, ...notice };
    });
    expect(await Promise.all(periods)).toEqual([
      { shown: 45, needsApproval: 'specific', days: 45 },
      { shown: 90, needsApproval: 'specific', days: 90 },
    ]);
  });
});
