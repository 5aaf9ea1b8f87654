import { givenReadyCustomer } from '../agreements/testing/given-agreement.js';
import { newId } from '../platform/ids.js';
import { givenHouse, givenMember, givenStaff, givenTenant, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { givenEmptyLibrary, givenEntry, healthData, LIBRARY, measures, subject } from './testing/given-library.js';

describe('the annex library', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
  });
  afterAll(() => portal.stop());

  it('begins with what the wizard used to suggest, of no service', async () => {
    const staff = await givenStaff(portal, ['compliance']);
    const { body } = await staff.get(LIBRARY).expect(200);
    expect(body.entries).toHaveLength(12);
    expect(body.entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'data-type', category: 'cpr', everyService: false, serviceIds: [] }),
        expect.objectContaining({ kind: 'data-subject', name: { da: 'Patienter', en: 'Patients' }, category: null }),
      ]),
    );
    expect(body).toMatchObject({ measures: null, versions: [] });
  });

  it('takes entries in both languages, changes them by revision, and keeps the trail', async () => {
    await givenEmptyLibrary(portal);
    const staff = await givenStaff(portal, ['compliance']);
    const { id, revision } = await givenEntry(staff, healthData);
    const facts = { ...healthData, name: { da: 'Diagnosekoder', en: 'Diagnosis codes' } };
    const { body } = await staff.put(`${LIBRARY}/entries/${id}`, { revision, facts }).expect(200);
    expect(body.entries).toMatchObject([{ id, ...facts, revision: 2, retiredAt: null }]);
    expect((await staff.put(`${LIBRARY}/entries/${id}`, { revision, facts }).expect(409)).body.type).toContain(
      'changed_meanwhile',
    );
    const events = await portal.sql(`select type from app.audit_events where subject_id = $1 order by id`, [id]);
    expect(events).toEqual([{ type: 'annex-library.entry-added' }, { type: 'annex-library.entry-changed' }]);
  });

  it.each([
    ['one language only', { ...healthData, name: { da: 'Diagnoser', en: ' ' } }, 'name.en'],
    ['a period in one language', { ...healthData, period: { da: '5 år', en: '' } }, 'period.en'],
    ['a name on two lines', { ...healthData, name: { da: 'A\nB', en: 'A' } }, 'name.da'],
    ['no category of data', { ...healthData, category: 'secret' }, 'category'],
    ['a category for people', { ...subject('Ansatte'), category: 'cpr' }, ''],
    ['a service that is not there', { ...healthData, serviceIds: [newId()] }, 'facts.serviceIds'],
  ])('refuses %s', async (_, facts, path) => {
    await givenEmptyLibrary(portal);
    const staff = await givenStaff(portal, ['compliance']);
    const { body } = await staff.post(`${LIBRARY}/entries`, facts).expect(422);
    expect(body.errors).toMatchObject([{ path: expect.stringContaining(path) }]);
    expect((await staff.get(LIBRARY).expect(200)).body.entries).toEqual([]);
  });

  it('has each name of a kind once, among those in use', async () => {
    await givenEmptyLibrary(portal);
    const staff = await givenStaff(portal, ['compliance']);
    const { id } = await givenEntry(staff, subject('Ansatte'));
    expect((await staff.post(`${LIBRARY}/entries`, subject('ANSATTE')).expect(409)).body.type).toContain(
      'entry_exists',
    );
    await staff.put(`${LIBRARY}/entries/${id}/retirement`, { retired: true }).expect(200);
    await givenEntry(staff, subject('Ansatte'));
    await staff.put(`${LIBRARY}/entries/${id}/retirement`, { retired: false }).expect(409);
  });

  it('lets go of what no agreement holds; the rest is retired', async () => {
    await givenEmptyLibrary(portal);
    const staff = await givenStaff(portal, ['compliance']);
    const tenant = await givenReadyCustomer(portal);
    const used = await givenEntry(staff, subject('Turister'));
    const free = await givenEntry(staff, subject('Naboer', { everyService: false }));
    await staff.post(`/api/staff/customers/${tenant.id}/agreements`).expect(201);
    await staff.delete(`${LIBRARY}/entries/${free.id}`).expect(200);
    expect((await staff.delete(`${LIBRARY}/entries/${used.id}`).expect(409)).body.type).toContain('entry_used');
    const { body } = await staff.put(`${LIBRARY}/entries/${used.id}/retirement`, { retired: true }).expect(200);
    expect(body.entries).toMatchObject([{ id: used.id, retiredAt: expect.any(String) }]);
  });

  it('publishes measures as lists by version; an earlier one stays as it was', async () => {
    await givenEmptyLibrary(portal);
    const staff = await givenStaff(portal, ['compliance']);
    await staff.put(`${LIBRARY}/measures`, { version: 0, items: measures }).expect(200);
    const more = [...measures, { ...measures[0], area: { da: 'Logning', en: 'Logging' } }];
    const { body } = await staff.put(`${LIBRARY}/measures`, { version: 1, items: more }).expect(200);
    expect(body).toMatchObject({
      measures: { version: 2 },
      versions: [
        { version: 2, count: 2 },
        { version: 1, count: 1 },
      ],
    });
    expect((await staff.get(`${LIBRARY}/measures/1`).expect(200)).body.items).toEqual(measures);
    expect((await staff.put(`${LIBRARY}/measures`, { version: 1, items: measures }).expect(409)).body.type).toContain(
      'changed_meanwhile',
    );
    await staff.get(`${LIBRARY}/measures/9`).expect(404);
    await staff.put(`${LIBRARY}/measures`, { version: 2, items: [] }).expect(422);
  });

  it('is kept by those who keep templates, and is no customer’s', async () => {
    const auditor = await givenStaff(portal, ['auditor']);
    await auditor.get(LIBRARY).expect(200);
    await auditor.post(`${LIBRARY}/entries`, healthData).expect(403);
    await (await givenStaff(portal, ['router'])).get(LIBRARY).expect(403);
    await (await givenMember(portal, await givenTenant(portal, 'Acme A/S'))).get(LIBRARY).expect(403);
    await nobody(portal).get(LIBRARY).expect(401);
  });
});
