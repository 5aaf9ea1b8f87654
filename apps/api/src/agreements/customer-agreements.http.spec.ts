import { newId } from '../platform/ids.js';
import { givenMember, givenTenant, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { givenDraft, givenOffer, givenSigned } from './testing/given-agreement.js';

describe('agreements, for a customer', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  it('show its own once they are sent, and never a draft', async () => {
    const draft = await givenDraft(portal);
    const member = await givenMember(portal, draft.tenant, ['viewer']);
    expect((await member.get('/api/app/agreements').expect(200)).body.items).toEqual([]);
    await member.get(`/api/app/agreements/${draft.id}`).expect(404);

    const other = await givenDraft(portal, draft);
    await other.staff.post(`/api/staff/agreements/${other.id}/withdrawal`, { reason: 'Fejl' }).expect(201);
    await member.get(`/api/app/agreements/${other.id}`).expect(404);

    await draft.staff.post(`/api/staff/agreements/${draft.id}/offer`).expect(201);
    expect((await member.get('/api/app/agreements').expect(200)).body.items).toHaveLength(1);
    const { body } = await member.get(`/api/app/agreements/${draft.id}`).expect(200);
    expect(body).toMatchObject({ state: 'sent', signatures: [] });
    const { body: document } = await member.get(`/api/app/agreements/${draft.id}/document`).expect(200);
    expect(document.html).toContain('Havnens Tandklinik');
    await member.get(`/api/app/agreements/${draft.id}/document.pdf`).expect(404);
  });

  it('show the signatures in the text they read, to the customer and to staff', async () => {
    const { id, tenant, staff } = await givenSigned(portal);
    const member = await givenMember(portal, tenant, ['viewer']);
    for (const [who, realm] of [
      [member, 'app'],
      [staff, 'staff'],
    ] as const) {
      const { body } = await who.get(`/api/${realm}/agreements/${id}/document`).expect(200);
      expect(body.html).toContain('Klinikchef');
      expect(body.html).toContain('engangskode sendt til underskriverens e-mail');
    }
  });

  it('show nothing of another customer’s, in any way', async () => {
    const { id } = await givenOffer(portal);
    const stranger = await givenMember(portal, await givenTenant(portal, 'Fremmed ApS'));
    expect((await stranger.get('/api/app/agreements').expect(200)).body.items).toEqual([]);
    for (const path of ['', '/document', '/document.pdf']) {
      const foreign = await stranger.get(`/api/app/agreements/${id}${path}`).expect(404);
      const nothing = await stranger.get(`/api/app/agreements/${newId()}${path}`).expect(404);
      expect({ ...foreign.body, instance: null }).toEqual({ ...nothing.body, instance: null });
    }
    await stranger.post(`/api/app/agreements/${id}/signing-link`).expect(404);
  });

  it('give a signatory who is signed in a link of its own, and nobody else', async () => {
    const { id, tenant } = await givenOffer(portal);
    const signatory = await givenMember(portal, tenant, ['signatory'], 'Sigrid Signatur');
    const { body } = await signatory.post(`/api/app/agreements/${id}/signing-link`).expect(201);
    const page = await nobody(portal).get(new URL(body.url).pathname).expect(200);
    expect(page.text).toContain('Sigrid Signatur');
    const viewer = await givenMember(portal, tenant, ['viewer', 'admin', 'privacy']);
    await viewer.post(`/api/app/agreements/${id}/signing-link`).expect(403);
    await nobody(portal).post(`/api/app/agreements/${id}/signing-link`).expect(401);
  });
});
