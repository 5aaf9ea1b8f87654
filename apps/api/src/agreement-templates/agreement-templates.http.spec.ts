import { jsonHash, ownWording } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { givenHouse, givenMember, givenStaff, givenTenant, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { givenPublished, givenTemplate, ownTemplate, publication, withAdded } from './testing/given-template.js';

describe('agreement templates', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
  });
  afterAll(() => portal.stop());

  it('begin with our own wording, published as version 1 and chosen for new agreements', async () => {
    const staff = await givenStaff(portal, ['auditor']);
    const own = await ownTemplate(staff);
    expect(own).toMatchObject({
      origin: 'own',
      isDefault: true,
      draft: null,
      current: { number: 1, state: 'published' },
    });
    const { body } = await staff.get(`/api/staff/agreement-templates/${own.id}/versions/1`).expect(200);
    expect(body.content).toEqual({ da: ownWording('da'), en: ownWording('en') });
    expect(body.contentHash).toBe(jsonHash(body.content));
    const [first] = ownWording('da').parts;
    expect(body.hashes.da.contents).toBe(jsonHash(first));
    expect(Object.keys(body.hashes.en)).toHaveLength(19);
    expect(body.hashes.en.breach).not.toBe(body.hashes.da.breach);
  });

  it('are written as a draft, published for good, and retired', async () => {
    const { staff, path, content } = await givenTemplate(portal);
    const text = withAdded(content, 'breach', '§ phone: {{processor.phone}}');
    const saved = await staff.put(`${path}/draft`, { revision: 1, content: text }).expect(200);
    expect(saved.body.draft).toMatchObject({ revision: 2, faults: [] });

    const { body } = await staff.post(`${path}/publication`, { revision: 2, ...publication }).expect(201);

    expect(body).toMatchObject({ draft: null, versions: [{ number: 1, state: 'published', ...publication }] });
    expect(body.versions[0].publishedBy).toBe('Stine Stab');
    const version = await staff.get(`${path}/versions/1`).expect(200);
    expect(version.body.content.en.parts.find(({ id }: { id: string }) => id === 'breach').source).toContain('phone');
    const retired = await staff.put(`${path}/versions/1/retirement`).expect(200);
    expect(retired.body.versions).toMatchObject([{ number: 1, state: 'retired' }]);
    await staff.put(`${path}/versions/1/retirement`).expect(409);
    await staff.get(`${path}/versions/2`).expect(404);
  });

  it('are published only when nothing is at fault; each fault names clause, language and remedy', async () => {
    const { staff, path, content } = await givenTemplate(portal);
    const en = {
      ...content.en,
      parts: content.en.parts.map((part) => (part.id === 'audit' ? { ...part, source: '' } : part)),
    };
    const { body } = await staff.put(`${path}/draft`, { revision: 1, content: { ...content, en } }).expect(200);
    expect(body.draft.faults).toContainEqual({
      code: 'text-missing',
      locale: 'en',
      part: 'audit',
      message: 'Teksten mangler. Skriv den, eller fjern bestemmelsen.',
    });
    const refused = await staff.post(`${path}/publication`, { revision: 2, ...publication }).expect(422);
    expect(refused.body.errors).toContainEqual(expect.objectContaining({ path: 'en.audit', code: 'text-missing' }));
    const { body: after } = await staff.get(path).expect(200);
    expect(after).toMatchObject({ draft: { revision: 2 }, versions: [] });
  });

  it('number their clauses and annexes themselves, wherever one is put in', async () => {
    const { staff, path, content } = await givenTemplate(portal);
    const extra = { id: 'extra', kind: 'clause', number: '1', heading: 'Ekstra', source: '§ x: y' } as const;
    const put = (parts: typeof content.da.parts) => [...parts.slice(0, 3), extra, ...parts.slice(3)];
    const changed = {
      da: { ...content.da, parts: put(content.da.parts) },
      en: { ...content.en, parts: put(content.en.parts) },
    };
    const { body } = await staff.put(`${path}/draft`, { revision: 1, content: changed }).expect(200);
    const numbers = body.draft.content.en.parts.map(({ number }: { number: string }) => number);
    expect(numbers.slice(2, 6)).toEqual(['3', '4', '5', '6']);
    expect(numbers.slice(-5)).toEqual(['16', 'A', 'B', 'C', 'D']);
  });

  it('refuse a text whose languages are not the same parts, or that names a part twice', async () => {
    const { staff, path, content } = await givenTemplate(portal);
    const fewer = { ...content, en: { ...content.en, parts: content.en.parts.slice(1) } };
    await staff.put(`${path}/draft`, { revision: 1, content: fewer }).expect(422);
    const twice = (parts: typeof content.da.parts) => [...parts, ...parts.slice(-1)];
    const doubled = {
      da: { ...content.da, parts: twice(content.da.parts) },
      en: { ...content.en, parts: twice(content.en.parts) },
    };
    await staff.put(`${path}/draft`, { revision: 1, content: doubled }).expect(422);
  });

  it('are changed by one at a time', async () => {
    const { staff, path, content } = await givenTemplate(portal);
    await staff.put(`${path}/draft`, { revision: 1, content }).expect(200);
    await staff.put(`${path}/draft`, { revision: 1, content }).expect(409);
    await staff.put(`${path}/draft`, { revision: 0, content }).expect(409);
    await staff.post(`${path}/publication`, { revision: 1, ...publication }).expect(409);
    await staff.delete(`${path}/draft?revision=1`).expect(409);
    await staff.delete(`${path}/draft?revision=2`).expect(200);
    await staff.put(`${path}/draft`, { revision: 2, content }).expect(409);
    const { body: begun } = await staff.put(`${path}/draft`, { revision: 0, content }).expect(200);
    expect(begun.draft.revision).toBe(3);
    for (const stale of [1, 2])
      await staff.post(`${path}/publication`, { revision: stale, ...publication }).expect(409);
  });

  it('are never changed after they were published, whoever tries', async () => {
    const { id } = await givenPublished(portal);
    for (const realm of ['processor', 'public', 'identity', 'system', 'controller'] as const)
      for (const sql of [
        `update agreement_template_versions set content = '{}' where template_id = '${id}'`,
        `update agreement_template_versions set hashes = '{}' where template_id = '${id}'`,
        `update agreement_template_versions set explanation_da = 'x' where template_id = '${id}'`,
        `delete from agreement_template_versions where template_id = '${id}'`,
      ])
        await expect(
          portal.within({ realm, tenantId: null }, () => portal.get(UnitOfWork).run((em) => em.query(sql))),
        ).rejects.toThrow(/permission denied/);
  });

  it('are chosen for new agreements one at a time, and have names of their own', async () => {
    const { staff, path } = await givenPublished(portal);
    const own = await ownTemplate(staff);
    await staff.put(`${path}/name`, { name: own.name.toUpperCase() }).expect(409);
    const named = await staff.put(`${path}/name`, { name: 'Til kommuner' }).expect(200);
    expect(named.body.name).toBe('Til kommuner');
    await staff.put(`${path}/choice`).expect(200);
    const { body } = await staff.get('/api/staff/agreement-templates').expect(200);
    const chosen = body.items.filter(({ isDefault }: { isDefault: boolean }) => isDefault);
    expect(chosen).toMatchObject([{ name: 'Til kommuner' }]);
    await staff.put(`/api/staff/agreement-templates/${own.id}/choice`).expect(200);
  });

  it('explain what a wording may name', async () => {
    const staff = await givenStaff(portal, ['auditor']);
    const { body } = await staff.get('/api/staff/agreement-templates/placeholders').expect(200);
    expect(body.items).toContainEqual({ path: 'a.purpose', kind: 'text', list: null, explanation: expect.any(String) });
    expect(body.items).toContainEqual({ path: 'name', kind: 'text', list: 'services', explanation: 'Ydelsens navn' });
  });

  it('leave a trace of each act', async () => {
    const { staff, id, path, content } = await givenTemplate(portal);
    await staff.put(`${path}/draft`, { revision: 1, content }).expect(200);
    await staff.post(`${path}/publication`, { revision: 2, ...publication }).expect(201);
    await staff.put(`${path}/versions/1/retirement`).expect(200);
    await staff.put(`${path}/draft`, { revision: 0, content }).expect(200);
    await staff.delete(`${path}/draft?revision=3`).expect(200);
    const events = await portal.sql(`select type from app.audit_events where subject_id = $1 order by id`, [id]);
    expect(events.map(({ type }) => type)).toEqual([
      'template.created',
      'template.draft-changed',
      'template.published',
      'template.retired',
      'template.draft-changed',
      'template.draft-discarded',
    ]);
  });

  it('are for the owner and compliance to write, for auditors to read, and not for customers', async () => {
    const { path, content } = await givenPublished(portal, { staff: await givenStaff(portal, ['owner']) });
    const tenant = await givenTenant(portal, 'Kunden A/S');
    for (const role of ['auditor', 'router'] as const) {
      const staff = await givenStaff(portal, [role]);
      await staff.put(`${path}/draft`, { revision: 0, content }).expect(403);
      await staff.get(path).expect(role === 'auditor' ? 200 : 403);
    }
    await (await givenMember(portal, tenant)).get(path).expect(403);
    await nobody(portal).get(path).expect(401);
  });
});
