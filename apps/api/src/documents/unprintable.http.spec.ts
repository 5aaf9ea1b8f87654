import { givenDraft, givenReadyCustomer } from '../agreements/testing/given-agreement.js';
import { givenCustomer } from '../customers/testing/given-customer.js';
import { exampleProfile } from '../processor-profile/example-profile.js';
import {
  exampleFacts,
  givenService,
  givenSubProcessor,
  givenSubscription,
} from '../sub-processors/testing/given-sub-processor.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

const NAME = '王小明';
const contact = { kind: 'privacy', name: 'Åse', title: null, email: 'aase@example.test', phone: null };

/** What no document can draw would stand in a register, and break the documents of others later. */
describe('a text that no document can draw', () => {
  let portal: Portal;
  let owner: Caller;
  let booking: string;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenReadyCustomer(portal, 'Klar A/S');
    owner = await givenStaff(portal);
    booking = await givenService(portal, 'booking');
  });
  afterAll(() => portal.stop());

  const customer = (more: object) => ({
    ...{ name: 'Acme A/S', registrationNumber: '42497762', address: 'Vej 1', country: 'DK', locale: 'da' },
    ...{ authorisation: 'general', noticeDays: 30, serviceIds: [], contacts: [], ...more },
  });
  const company = (more: object) => ({
    facts: { ...exampleFacts('Havblik A/S', { serviceIds: [booking] }), ...more },
    ...{ parentId: null, flowDownOn: null, engagedSince: null },
  });
  const service = { code: 'crm', nameDa: 'CRM', nameEn: 'CRM', descriptionDa: 'kunder', descriptionEn: 'customers' };

  it.each<[string, string, () => Promise<{ body: { errors: unknown } }>]>([
    [
      'the mandate',
      'signingMandate.name',
      () =>
        owner
          .put('/api/staff/processor-profile', {
            ...exampleProfile,
            revision: 1,
            signingMandate: { ...exampleProfile.signingMandate, name: NAME },
          })
          .expect(422),
    ],
    [
      'the vendor',
      'address',
      () => owner.put('/api/staff/processor-profile', { ...exampleProfile, revision: 1, address: NAME }).expect(422),
    ],
    ['a customer', 'name', () => owner.post('/api/staff/customers', customer({ name: NAME })).expect(422)],
    [
      'a contact',
      'contacts.1.title',
      () =>
        owner.post('/api/staff/customers', customer({ contacts: [contact, { ...contact, title: NAME }] })).expect(422),
    ],
    ['a service', 'nameEn', () => owner.post('/api/staff/services', { ...service, nameEn: NAME }).expect(422)],
    [
      'a sub-processor',
      'facts.legalName',
      () => owner.post('/api/staff/sub-processors', company({ legalName: NAME })).expect(422),
    ],
    [
      'its data',
      'facts.dataCategories.en.0',
      () =>
        owner.post('/api/staff/sub-processors', company({ dataCategories: { da: ['Navne'], en: [NAME] } })).expect(422),
    ],
  ])('is refused in %s at %s', async (_, path, asked) => {
    const { body } = await asked();
    expect(body.errors).toEqual([
      expect.objectContaining({ path, code: 'unprintable', detail: expect.stringContaining('王 小 明') }),
    ]);
  });

  it('is refused in the annexes of an agreement, and in who is asked to sign', async () => {
    const { id, staff } = await givenDraft(portal);
    const { body: draft } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
    const { annexes, ...content } = draft.content;
    const a = { ...annexes.a, dataSubjects: ['Patienter', NAME] };
    const change = { revision: draft.revision, content: { ...content, annexes: { ...annexes, a } } };
    const { body } = await staff.put(`/api/staff/agreements/${id}/annexes`, change).expect(422);
    expect(body.errors).toMatchObject([{ path: 'content.annexes.a.dataSubjects.1', code: 'unprintable' }]);

    const signers = [{ name: NAME, title: '', email: 'wang@example.test' }];
    const { body: refused } = await staff.post(`/api/staff/agreements/${id}/offer`, { signers }).expect(422);
    expect(refused.errors).toMatchObject([{ path: 'signers.0.name', code: 'unprintable' }]);
  });

  it('is told where it stands, when a register has it from before', async () => {
    const { id, tenant, staff } = await givenDraft(portal);
    await portal.sql(`update app.tenants set name = $1 where id = $2`, [NAME, tenant.id]);
    await portal.sql(`update app.contacts set title = '👑' where tenant_id = $1`, [tenant.id]);
    const { body } = await staff.post(`/api/staff/agreements/${id}/offer`).expect(422);
    expect(body.errors).toMatchObject([
      { path: 'controller.name', code: 'unprintable' },
      { path: 'controller.contact.title', code: 'unprintable' },
    ]);
  });

  it('makes a document from before an answer that says so, not a failure', async () => {
    const { id, tenant, staff } = await givenDraft(portal);
    const company = exampleFacts(NAME, { serviceIds: [booking] });
    await givenSubProcessor(portal, company);
    const acme = await givenCustomer(portal, 'Acme A/S');
    await givenSubscription(portal, acme, booking);
    const member = await givenMember(portal, acme);
    const { body: list } = await member.get('/api/app/sub-processors/list.pdf').expect(422);
    expect(list).toMatchObject({ title: 'unprintable', detail: expect.stringContaining('王') });

    await portal.sql(`update app.agreements set data = jsonb_set(data, '{controller,name}', $1) where id = $2`, [
      JSON.stringify(NAME),
      id,
    ]);
    await portal.sql(`update app.tenants set name = $1 where id = $2`, [NAME, tenant.id]);
    const { body: draft } = await staff.get(`/api/staff/agreements/${id}/document.pdf`).expect(422);
    expect(draft).toMatchObject({ title: 'unprintable' });
  });
});
