import { ownPolicy } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import type { Caller } from '../testing/caller.js';
import { givenStaff, givenTenant, givenMember, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

const text = (more = { da: '', en: '' }) => ({
  da: `title: Adfærdskodeks\n# 1 about: Om kodekset\n§ who: {{processor.name}} holder sin linje.\n${more.da}`,
  en: `title: Code of conduct\n# 1 about: About this code\n§ who: {{processor.name}} keeps to its line.\n${more.en}`,
});

describe('the vendor’s own documents', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());

  const save = (staff: Caller, slug: string, revision: number, sources: { da: string; en: string }) =>
    staff.put(`/api/staff/policies/${slug}/draft`, { revision, ...sources });
  async function publish(staff: Caller, slug: string, sources: { da: string; en: string }): Promise<void> {
    const { body } = await save(staff, slug, 0, sources).expect(200);
    await staff.post(`/api/staff/policies/${slug}/publication`, { revision: body.text.revision }).expect(201);
  }

  it('are written, previewed and published, and then read by everybody in both languages', async () => {
    const staff = await givenStaff(portal, ['compliance']);
    await nobody(portal).get('/policies/conduct').expect(404);
    await save(staff, 'conduct', 0, text()).expect(200);
    await nobody(portal).get('/policies/conduct').expect(404);
    const preview = await staff.get('/api/staff/policies/conduct/preview?locale=en').expect(200);
    expect(preview.body.html).toContain('Flex4Business ApS keeps to its line.');

    await staff.post('/api/staff/policies/conduct/publication', { revision: 1 }).expect(201);

    const danish = await nobody(portal).get('/policies/conduct').expect(200);
    expect(danish.text).toContain('Flex4Business ApS holder sin linje.');
    expect((await nobody(portal).get('/policies/conduct?lang=en').expect(200)).text).toContain('keeps to its line');
    expect((await nobody(portal).get('/policies').expect(200)).text).toContain('href="/policies/conduct"');
  });

  it('stay readable when they are replaced: a banner leads to the latest, the history says what changed', async () => {
    const staff = await givenStaff(portal, ['compliance']);
    await publish(staff, 'kept', text());
    const { body } = await staff.get('/api/staff/policies/kept').expect(200);
    expect(body).toMatchObject({ text: { revision: 0, ...text() }, versions: [{ version: 1 }] });
    await publish(staff, 'kept', {
      da: text().da.replace('sin linje', 'sin nye linje'),
      en: text().en.replace('its line', 'its new line'),
    });

    const old = await nobody(portal).get('/policies/kept/v/1').expect(200);
    expect(old.text).toContain('Det er ikke den gældende udgave');
    expect(old.text).toContain('holder sin linje');
    const latest = await nobody(portal).get('/policies/kept').expect(200);
    expect(latest.text).not.toContain('Det er ikke den gældende udgave');
    expect(latest.text).toContain('sin nye linje');
    const history = await nobody(portal).get('/policies/kept/history').expect(200);
    expect(history.text).toMatch(/<ins>.*nye <\/ins>/);
    expect(history.text).toContain('href="/policies/kept/v/1"');
    await nobody(portal).get('/policies/kept/v/3').expect(404);
    await nobody(portal).get('/policies/kept/v/x').expect(404);
  });

  it('are published only when both languages are complete and say the same', async () => {
    const staff = await givenStaff(portal, ['compliance']);
    const { body } = await save(staff, 'half', 0, { ...text(), en: '' }).expect(200);
    expect(body.faults).toEqual([{ locale: 'en', code: 'title_missing', message: expect.stringContaining('title') }]);
    await staff.post('/api/staff/policies/half/publication', { revision: 1 }).expect(422);
    await save(staff, 'half', 1, text({ da: '§ more: Mere', en: '' })).expect(200);
    await staff.post('/api/staff/policies/half/publication', { revision: 2 }).expect(422);
    await nobody(portal).get('/policies/half').expect(404);
    await save(staff, 'half', 2, text()).expect(200);
    await staff.post('/api/staff/policies/half/publication', { revision: 3 }).expect(201);
  });

  it('are changed by one at a time', async () => {
    const staff = await givenStaff(portal, ['compliance']);
    await save(staff, 'busy', 0, text()).expect(200);
    await save(staff, 'busy', 1, text()).expect(200);
    await save(staff, 'busy', 1, text()).expect(409);
    await staff.post('/api/staff/policies/busy/publication', { revision: 1 }).expect(409);
  });

  it('lose a draft that is discarded, and keep what is published', async () => {
    const staff = await givenStaff(portal, ['compliance']);
    await publish(staff, 'dropped', text());
    await save(staff, 'dropped', 0, text({ da: '§ more: Mere', en: '§ more: More' })).expect(200);
    await staff.delete('/api/staff/policies/dropped/draft?revision=1').expect(409);
    await (await givenStaff(portal, ['auditor'])).delete('/api/staff/policies/dropped/draft?revision=2').expect(403);

    const { body } = await staff.delete('/api/staff/policies/dropped/draft?revision=2').expect(200);

    expect(body).toMatchObject({ text: { revision: 0, ...text() }, versions: [{ version: 1 }] });
    const [event] = await portal.sql(`select data from app.audit_events where type = 'policy.draft-discarded'`);
    expect(event).toEqual({ data: { slug: 'dropped', revision: 2 } });
  });

  it('are published as they were read: a page left open neither publishes what another began, nor revives a draft', async () => {
    const [ane, bo] = [await givenStaff(portal, ['compliance']), await givenStaff(portal, ['compliance'])];
    await save(ane, 'stale', 0, text()).expect(200);
    await bo.delete('/api/staff/policies/stale/draft?revision=1').expect(200);
    await save(ane, 'stale', 1, text()).expect(409);
    expect((await bo.get('/api/staff/policies/stale').expect(200)).body.text.revision).toBe(0);

    const { body } = await save(bo, 'stale', 0, text()).expect(200);

    expect(body.text.revision).toBe(2);
    await ane.post('/api/staff/policies/stale/publication', { revision: 1 }).expect(409);
    await ane.delete('/api/staff/policies/stale/draft?revision=1').expect(409);
    await bo.post('/api/staff/policies/stale/publication', { revision: 2 }).expect(201);
    await save(bo, 'stale', 2, text()).expect(409);
    expect((await save(bo, 'stale', 0, text()).expect(200)).body.text.revision).toBe(3);
  });

  it('are to be published again when they tell of the vendor what is no longer so', async () => {
    const staff = await givenStaff(portal, ['owner']);
    await publish(staff, 'quoting', text());
    await publish(staff, 'silent', {
      da: text().da.replace('{{processor.name}}', 'Vi'),
      en: text().en.replace('{{processor.name}}', 'We'),
    });
    const waiting = async () => {
      const { body } = await staff.get('/api/staff/policies').expect(200);
      return body.items
        .filter(({ slug }: { slug: string }) => ['quoting', 'silent'].includes(slug))
        .map((item: { slug: string; waiting: string }) => `${item.slug}: ${item.waiting}`);
    };
    expect(await waiting()).toEqual(['quoting: nothing', 'silent: nothing']);

    const { body: profile } = await staff.get('/api/staff/processor-profile').expect(200);
    await staff.put('/api/staff/processor-profile', { ...profile, name: 'Flex5Business ApS' }).expect(200);

    expect(await waiting()).toEqual(['quoting: new-facts', 'silent: nothing']);
    expect((await staff.get('/api/staff/policies/quoting').expect(200)).body.outdated).toBe(true);
    await publish(staff, 'quoting', text());
    expect(await waiting()).toEqual(['quoting: nothing', 'silent: nothing']);
    await staff.put('/api/staff/processor-profile', { ...profile, revision: Number(profile.revision) + 1 }).expect(200);
  });

  it('are never changed after they were published, whoever tries', async () => {
    await publish(await givenStaff(portal, ['compliance']), 'firm', text());
    for (const realm of ['processor', 'public', 'identity', 'system', 'controller'] as const)
      for (const sql of [`update policy_versions set version = 9`, `delete from policy_versions`])
        await expect(
          portal.within({ realm, tenantId: null }, () => portal.get(UnitOfWork).run((em) => em.query(sql))),
        ).rejects.toThrow(/permission denied/);
  });

  it('begin with our own wording where there is one', async () => {
    const staff = await givenStaff(portal, ['auditor']);
    const { body } = await staff.get('/api/staff/policies').expect(200);
    expect(body.items).toContainEqual({
      slug: 'data-subject-rights',
      title: expect.objectContaining({ en: 'How we handle inquiries about personal data' }),
      published: null,
      waiting: 'own-wording',
    });
    const { body: one } = await staff.get('/api/staff/policies/data-subject-rights').expect(200);
    expect(one.text).toEqual({ revision: 0, ...ownPolicy('data-subject-rights') });
  });

  it('are for the owner and compliance to write, for auditors to read, and not for customers', async () => {
    const tenant = await givenTenant(portal, 'Kunden A/S');
    await save(await givenStaff(portal, ['auditor']), 'mine', 0, text()).expect(403);
    await save(await givenStaff(portal, ['router']), 'mine', 0, text()).expect(403);
    await (await givenMember(portal, tenant)).get('/api/staff/policies').expect(403);
    await nobody(portal).get('/api/staff/policies').expect(401);
    await save(await givenStaff(portal, ['owner']), 'Not A Slug', 0, text()).expect(404);
  });
});
