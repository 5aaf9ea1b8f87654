import { z } from 'zod';
import { givenReadyCustomer } from '../agreements/testing/given-agreement.js';
import { givenHouse, givenStaff } from '../testing/given.js';
import { newId } from '../platform/ids.js';
import { Portal } from '../testing/portal.js';
import { exampleFiles, publication, withAdded } from './testing/given-template.js';

const imports = '/api/staff/agreement-templates/imports';
const checksum = z.object({ standard: z.object({ da: z.object({ checksum: z.string() }) }) });

describe('standard clauses of somebody else', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
  });
  afterAll(() => portal.stop());

  async function givenImport() {
    const staff = await givenStaff(portal, ['compliance']);
    const files = exampleFiles();
    const { body } = await staff.post(imports, { name: `Standard ${newId()}`, ...files }).expect(201);
    return { staff, files, body, path: `/api/staff/agreement-templates/${body.id}`, content: body.draft.content };
  }

  it('become a template that is ready to be published, and the agreement names them with their checksum', async () => {
    const { staff, body, path } = await givenImport();
    expect(body).toMatchObject({ origin: 'imported', isDefault: false, draft: { revision: 1, faults: [] } });
    await staff.post(`${path}/publication`, { revision: 1, ...publication }).expect(201);
    const tenant = await givenReadyCustomer(portal, 'Standard A/S');
    const order = { templateId: body.id };
    const draft = await staff.post(`/api/staff/customers/${tenant.id}/agreements`, order).expect(201);
    const { body: document } = await staff.get(`/api/staff/agreements/${draft.body.id}/document`).expect(200);
    expect(document.html).toContain('Foreningens standardbestemmelser for databehandlere');
    expect(document.html).toContain(checksum.parse(body).standard.da.checksum);
    const [event] = await portal.sql(
      `select data from app.audit_events where type = 'template.imported' order by id desc limit 1`,
    );
    expect(JSON.stringify(event)).toContain(checksum.parse(body).standard.da.checksum);
  });

  it('can’t be altered by one letter, by any edit: only the annexes are written', async () => {
    const { staff, path, content } = await givenImport();
    const edits = [
      withAdded(content, 'duties', '.'),
      { ...content, da: { ...content.da, title: `${content.da.title}.` } },
      {
        ...content,
        en: {
          ...content.en,
          parts: content.en.parts.map((part: object, at: number) => (at === 0 ? { ...part, heading: 'Other' } : part)),
        },
      },
      {
        da: { ...content.da, parts: content.da.parts.slice(1) },
        en: { ...content.en, parts: content.en.parts.slice(1) },
      },
      {
        ...content,
        da: { ...content.da, parts: content.da.parts.toSpliced(0, 2, content.da.parts[1], content.da.parts[0]) },
        en: { ...content.en, parts: content.en.parts.toSpliced(0, 2, content.en.parts[1], content.en.parts[0]) },
      },
    ];
    for (const edit of edits) {
      const { body } = await staff.put(`${path}/draft`, { revision: 1, content: edit }).expect(409);
      expect(body.title).toBe('body_locked');
    }
    const annex = withAdded(content, 'annex-d', '~ more: Mere.');
    await staff.put(`${path}/draft`, { revision: 1, content: annex }).expect(200);
  });

  it('say whose they are whatever a writer says', async () => {
    const { staff, path, content, body } = await givenImport();
    const forged = { ...content, da: { ...content.da, standard: { ...content.da.standard, publisher: 'En anden' } } };
    const saved = await staff.put(`${path}/draft`, { revision: 1, content: forged }).expect(200);
    expect(saved.body.draft.content.da.standard).toEqual(body.standard.da);
  });

  it('stay locked in a copy', async () => {
    const { staff, path } = await givenImport();
    const { body } = await staff.post(`${path}/publication`, { revision: 1, ...publication }).expect(201);
    const order = { name: `Kopi ${newId()}`, from: body.versions[0].id };
    const copy = await staff.post('/api/staff/agreement-templates', order).expect(201);
    expect(copy.body).toMatchObject({ origin: 'imported', standard: body.standard });
    const altered = { revision: 1, content: withAdded(copy.body.draft.content, 'duties', '.') };
    await staff.put(`/api/staff/agreement-templates/${copy.body.id}/draft`, altered).expect(409);
  });

  it('imported again with one letter changed are refused; unchanged they may be another template', async () => {
    const { staff, files } = await givenImport();
    const altered = { ...files, en: files.en.replace('only on documented', 'only upon documented') };
    const { body } = await staff.post(imports, { name: `Standard ${newId()}`, ...altered }).expect(409);
    expect(body.title).toBe('body_altered');
    await staff.post(imports, { name: `Standard ${newId()}`, ...files }).expect(201);
  });

  it.each([
    ['no publisher', (text: string) => text.replace(/^publisher: .*$/m, ''), 'da', 'publisher_missing'],
    ['an annex of its own', (text: string) => `${text}\n# A x: X\n~ y: z`, 'da', 'annex_in_file'],
    ['other clauses in one language', (text: string) => text.replace('# 2 duties', '# 2 other'), 'en', 'other_clauses'],
  ])('with %s can’t be read, and it is said why', async (_what, change, at, code) => {
    const staff = await givenStaff(portal, ['compliance']);
    const files = exampleFiles();
    const { body } = await staff
      .post(imports, { name: `Standard ${newId()}`, ...files, da: change(files.da) })
      .expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ path: at, code })]);
  });

  it('can’t be said to be somebody else’s afterwards, by nobody at run time', async () => {
    const rows = await portal.sql(
      `select has_column_privilege('portal_processor', 'app.agreement_templates', 'standard', 'update') as may`,
    );
    expect(rows).toEqual([{ may: false }]);
  });
});
