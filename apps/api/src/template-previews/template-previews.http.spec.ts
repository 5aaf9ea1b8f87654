import { givenPublished, givenTemplate, withAdded } from '../agreement-templates/testing/given-template.js';
import { givenReadyCustomer } from '../agreements/testing/given-agreement.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenStaff, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

describe('how a wording looks', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());

  it('is shown while it is typed, in either language, with the vendor’s facts and a made-up customer', async () => {
    const { staff, path, content } = await givenTemplate(portal);
    const typed = withAdded(content, 'breach', '§ more: {{processor.name}} × {{controller.name}}');
    const { body } = await staff.post(`${path}/preview`, { locale: 'en', content: typed }).expect(200);
    expect(body).toMatchObject({ title: 'Data processing agreement', faults: [] });
    expect(body.html).toContain('Flex4Business ApS × Havnens Tandklinik I/S');
    expect(body.contents).toContain('Notification of personal data breaches');
    const { body: after } = await staff.get(path).expect(200);
    expect(after.draft.revision).toBe(1);
  });

  it('can be that of a customer', async () => {
    const tenant = await givenReadyCustomer(portal, 'Vist A/S');
    const { staff, path, content } = await givenTemplate(portal);
    const order = { locale: 'da', tenantId: tenant.id, content };
    expect((await staff.post(`${path}/preview`, order).expect(200)).body.html).toContain('Vist A/S');
    const english = await staff.post(`${path}/preview`, { ...order, locale: 'en' }).expect(200);
    expect(english.body.html).toContain('Confidentiality');
    const tenantId = '00000000-0000-7000-8000-0000000000ff';
    await staff.post(`${path}/preview`, { ...order, tenantId }).expect(404);
  });

  it('is not shown while it can’t be read: the faults say why', async () => {
    const { staff, path, content } = await givenTemplate(portal);
    const typed = withAdded(content, 'breach', '§ more: {{procesor.name}}');
    const { body } = await staff.post(`${path}/preview`, { locale: 'da', content: typed }).expect(200);
    expect(body.html).toBeNull();
    expect(body.faults).toContainEqual({
      code: 'unknown-placeholder',
      locale: 'da',
      part: 'breach',
      message: 'Pladsholderen {{procesor.name}} findes ikke her. Vælg en fra listen.',
    });
  });

  it('can be taken along as PDF: the saved draft, and each version', async () => {
    const { staff, path, content } = await givenPublished(portal);
    await staff.get(`${path}/draft/document.pdf?locale=da`).expect(404);
    await staff.put(`${path}/draft`, { revision: 0, content }).expect(200);
    for (const one of ['draft', 'versions/1']) {
      const { body, headers } = await staff.get(`${path}/${one}/document.pdf?locale=en`).expect(200);
      expect(headers['content-type']).toBe('application/pdf');
      expect(Buffer.from(body).subarray(0, 5).toString()).toBe('%PDF-');
    }
    const broken = withAdded(content, 'breach', '§ more: {{');
    await staff.put(`${path}/draft`, { revision: 2, content: broken }).expect(200);
    expect((await staff.get(`${path}/draft/document.pdf?locale=da`).expect(409)).body.title).toBe('wording_unreadable');
  });

  it('of a version stays readable', async () => {
    const { staff, path } = await givenPublished(portal);
    await staff.put(`${path}/versions/1/retirement`).expect(200);
    const { body } = await staff.get(`${path}/versions/1/document?locale=da`).expect(200);
    expect(body.title).toBe('Databehandleraftale');
    await staff.get(`${path}/versions/2/document?locale=da`).expect(404);
  });

  it('is for those who read wordings', async () => {
    const { path, content } = await givenTemplate(portal);
    await (await givenStaff(portal, ['auditor'])).post(`${path}/preview`, { locale: 'da', content }).expect(200);
    await (await givenStaff(portal, ['router'])).post(`${path}/preview`, { locale: 'da', content }).expect(403);
    await nobody(portal).post(`${path}/preview`, { locale: 'da', content }).expect(401);
  });
});
