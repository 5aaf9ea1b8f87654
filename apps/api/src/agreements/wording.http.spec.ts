import { documentHash, jsonHash } from '#dpa-templates';
import { z } from 'zod';
import { givenPublished, ownTemplate, publication, withAdded } from '../agreement-templates/testing/given-template.js';
import { givenStaff } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { givenDraft, givenOffer, givenReadyCustomer } from './testing/given-agreement.js';

const frozen = z.object({ model: z.any(), contentHash: z.string(), templateHash: z.string() });

describe('the wording of an agreement', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  /** A new template with two published versions that differ in a sentence. */
  async function givenTwoVersions() {
    const template = await givenPublished(portal);
    const second = withAdded(template.content, 'breach', '§ twice: Version 2.');
    await template.staff.put(`${template.path}/draft`, { revision: 0, content: second }).expect(200);
    await template.staff.post(`${template.path}/publication`, { revision: 2, ...publication }).expect(201);
    return { ...template, second };
  }
  async function givenDraftOf(templateId?: string) {
    const tenant = await givenReadyCustomer(portal, 'Ordlyd ApS');
    const staff = await givenStaff(portal, ['compliance']);
    const order = templateId ? { templateId } : {};
    const { body } = await staff.post(`/api/staff/customers/${tenant.id}/agreements`, order).expect(201);
    return { tenant, staff, body, path: `/api/staff/agreements/${body.id}` };
  }

  it('is the newest published version of the default template, or of the one that is chosen', async () => {
    const { id } = await givenTwoVersions();
    const plain = await givenDraftOf();
    expect(plain.body.wording).toMatchObject({ name: 'Databehandleraftale', number: 1, isNewest: true });
    const chosen = await givenDraftOf(id);
    expect(chosen.body.wording).toMatchObject({ templateId: id, number: 2, state: 'published', isNewest: true });
    const document = await chosen.staff.get(`${chosen.path}/document`).expect(200);
    expect(document.body.html).toContain('Version 2.');
    const other = await plain.staff.get(`${plain.path}/document`).expect(200);
    expect(other.body.html).not.toContain('Version 2.');
  });

  it('is the one it was drafted with when it is sent, and recorded by its hash', async () => {
    const template = await givenTwoVersions();
    const { id, staff } = await givenDraft(portal);
    const { body: draft } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
    const change = { revision: draft.revision, templateId: template.id };
    const { body } = await staff.put(`/api/staff/agreements/${id}/wording`, change).expect(200);
    expect(body.wording).toMatchObject({ templateId: template.id, number: 2 });
    await staff.put(`/api/staff/agreements/${id}/wording`, change).expect(409);

    await staff.post(`/api/staff/agreements/${id}/offer`).expect(201);

    const [row] = await portal.sql(
      `select model, content_hash as "contentHash", template_hash as "templateHash" from app.agreements where id = $1`,
      [id],
    );
    const sent = frozen.parse(row);
    expect(sent.templateHash).toBe(jsonHash({ ...template.second.da, locale: 'da' }));
    expect(documentHash(sent.model)).toBe(sent.contentHash);
    expect(JSON.stringify(sent.model)).toContain('Version 2.');
    await staff.put(`/api/staff/agreements/${id}/wording`, { ...change, revision: 3 }).expect(409);
  });

  it('stays as it was sent when another is published, and the next version takes the newest', async () => {
    const template = await givenTwoVersions();
    const { tenant, staff } = await givenDraftOf(template.id);
    const offer = await givenOffer(portal, { tenant, staff });
    const before = await staff.get(`/api/staff/agreements/${offer.id}/document`).expect(200);
    const own = await ownTemplate(staff);
    const third = withAdded(template.content, 'audit', '§ third: Version 3.');
    await staff.put(`/api/staff/agreement-templates/${own.id}/draft`, { revision: 0, content: third }).expect(200);
    await staff
      .post(`/api/staff/agreement-templates/${own.id}/publication`, { revision: 1, ...publication })
      .expect(201);

    const after = await staff.get(`/api/staff/agreements/${offer.id}/document`).expect(200);
    expect(after.body.html).toBe(before.body.html);
    expect((await staff.get(`/api/staff/agreements/${offer.id}`).expect(200)).body.wording.isNewest).toBe(false);
    const next = await staff.post(`/api/staff/customers/${tenant.id}/agreements`, { revises: offer.id }).expect(201);
    expect(next.body.wording).toMatchObject({ templateId: own.id, number: 2, isNewest: true });
    await staff.put(`/api/staff/agreement-templates/${own.id}/versions/2/retirement`).expect(200);
  });

  it('is never one that is retired: the one before is taken, and without any nothing is drafted', async () => {
    const template = await givenTwoVersions();
    const { path, staff, body } = await givenDraftOf(template.id);
    await staff.put(`${template.path}/versions/2/retirement`).expect(200);
    expect((await givenDraftOf(template.id)).body.wording.number).toBe(1);
    expect((await staff.get(path).expect(200)).body.wording).toMatchObject({
      number: 2,
      state: 'retired',
      isNewest: false,
    });
    await staff.put(`${template.path}/versions/1/retirement`).expect(200);
    const tenant = await givenReadyCustomer(portal, 'Uden ordlyd ApS');
    const none = await staff
      .post(`/api/staff/customers/${tenant.id}/agreements`, { templateId: template.id })
      .expect(409);
    expect(none.body.title).toBe('no_published_template');
    await staff.put(`${path}/wording`, { revision: body.revision, templateId: template.id }).expect(409);
  });

  it('that was retired is refused when the draft is sent; the draft takes another', async () => {
    const template = await givenTwoVersions();
    const { id, staff } = await givenDraft(portal);
    const at = `/api/staff/agreements/${id}`;
    const { body } = await staff.get(at).expect(200);
    await staff.put(`${at}/wording`, { revision: body.revision, templateId: template.id }).expect(200);
    await staff.put(`${template.path}/versions/2/retirement`).expect(200);
    expect((await staff.post(`${at}/offer`).expect(409)).body.title).toBe('template_retired');
    await staff.put(`${at}/wording`, { revision: body.revision + 1, templateId: template.id }).expect(200);
    await staff.post(`${at}/offer`).expect(201);
  });

  it('is not one of a template that does not exist', async () => {
    const tenant = await givenReadyCustomer(portal, 'Ukendt ApS');
    const staff = await givenStaff(portal, ['compliance']);
    const templateId = '00000000-0000-7000-8000-0000000000ff';
    await staff.post(`/api/staff/customers/${tenant.id}/agreements`, { templateId }).expect(404);
  });
});
