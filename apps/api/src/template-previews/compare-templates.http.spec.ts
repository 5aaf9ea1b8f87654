import { givenPublished, ownTemplate, publication, withAdded } from '../agreement-templates/testing/given-template.js';
import { givenReadyCustomer, givenSigned } from '../agreements/testing/given-agreement.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenStaff } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

describe('what differs between two wordings', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());

  /** A template whose second version says something else in one paragraph, and has one more. */
  async function givenTwoVersions() {
    const template = await givenPublished(portal);
    const { staff, path, content } = template;
    const added = withAdded(content, 'audit', '§ extra: Ekstra.');
    const reworded = (parts: typeof content.da.parts) =>
      parts.map((part) =>
        part.id === 'breach' ? { ...part, source: part.source.replace('uden unødig forsinkelse', 'straks') } : part,
      );
    const text = { ...added, da: { ...added.da, parts: reworded(added.da.parts) } };
    await staff.put(`${path}/draft`, { revision: 0, content: text }).expect(200);
    await staff.post(`${path}/publication`, { revision: 2, ...publication }).expect(201);
    const { body } = await staff.get(path).expect(200);
    const [second, first] = body.versions;
    return { ...template, text, first, second };
  }
  const ids = (body: { clauses: { id: string }[] }) => body.clauses.map(({ id }) => id);

  it('is told clause by clause, then word by word', async () => {
    const { staff, path, first } = await givenTwoVersions();
    const { body } = await staff.get(`${path}/versions/2/changes?locale=da&since=${first.id}`).expect(200);
    expect(body.before).toMatchObject({ number: 1 });
    expect(ids(body)).toEqual(expect.arrayContaining(['breach', 'audit']));
    const words = body.clauses.find(({ id }: { id: string }) => id === 'breach').passages[0];
    expect(words).toContainEqual({ kind: 'removed', text: expect.stringContaining('unødig') });
    expect(words).toContainEqual({ kind: 'added', text: expect.stringContaining('straks') });
    const audit = body.clauses.find(({ id }: { id: string }) => id === 'audit');
    expect(audit.passages).toEqual([[{ kind: 'added', text: 'Ekstra.' }]]);
    const english = await staff.get(`${path}/versions/2/changes?locale=en&since=${first.id}`).expect(200);
    expect(ids(english.body)).toEqual(['audit']);
  });

  it('is told of any two, backwards and across templates too; of one and itself it is nothing', async () => {
    const { staff, path, first, second } = await givenTwoVersions();
    const { current } = await ownTemplate(staff);
    const itself = await staff.get(`${path}/versions/1/changes?locale=en&since=${first.id}`).expect(200);
    expect(itself.body.clauses).toEqual([]);
    const back = await staff.get(`${path}/versions/1/changes?locale=en&since=${second.id}`).expect(200);
    expect(back.body.clauses[0].passages).toEqual([[{ kind: 'removed', text: 'Ekstra.' }]]);
    const across = await staff.get(`${path}/versions/2/changes?locale=en&since=${current.id}`).expect(200);
    expect(across.body.before.name).toBe('Databehandleraftale');
    await staff.get(`${path}/versions/3/changes?locale=en&since=${current.id}`).expect(404);
  });

  it('is told of a draft, once it can be read', async () => {
    const { staff, path, text, second } = await givenTwoVersions();
    await staff.put(`${path}/draft`, { revision: 0, content: withAdded(text, 'term', '§ later: Senere.') }).expect(200);
    const { body } = await staff.get(`${path}/draft/changes?locale=da&since=${second.id}`).expect(200);
    expect(ids(body)).toEqual(['term']);
    await staff.put(`${path}/draft`, { revision: 3, content: withAdded(text, 'term', 'uden form') }).expect(200);
    const refused = await staff.get(`${path}/draft/changes?locale=da&since=${second.id}`).expect(409);
    expect(refused.body.title).toBe('wording_unreadable');
  });

  it('is told against what a customer signed last, with its own data', async () => {
    const { staff, path } = await givenTwoVersions();
    const tenant = await givenReadyCustomer(portal, 'Har Underskrevet A/S');
    const at = `${path}/versions/2/customers/${tenant.id}/changes`;
    await staff.get(at).expect(404);
    const agreement = await givenSigned(portal, { tenant });
    const { body } = await staff.get(at).expect(200);
    expect(body.before).toMatchObject({ agreementId: agreement.id, version: 1 });
    expect(ids(body)).toEqual(expect.arrayContaining(['breach', 'audit']));
    expect(JSON.stringify(body.clauses)).not.toContain('Havnens Tandklinik');
  });

  it('is for those who read wordings', async () => {
    const { path, first } = await givenTwoVersions();
    const at = `${path}/versions/2/changes?locale=da&since=${first.id}`;
    await (await givenStaff(portal, ['auditor'])).get(at).expect(200);
    await (await givenStaff(portal, ['router'])).get(at).expect(403);
  });
});
