import {
  givenEmptyLibrary,
  givenEntry,
  healthData,
  LIBRARY,
  measures,
  place,
  subject,
} from '../annex-library/testing/given-library.js';
import {
  exampleFacts,
  givenService,
  givenSubProcessor,
  givenSubscription,
} from '../sub-processors/testing/given-sub-processor.js';
import { givenHouse, givenStaff, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { askedForCode, givenReadyCustomer, lastToken, signatureForm, stateOf } from './testing/given-agreement.js';

describe('a draft that begins with what the library has for its services', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
  });
  afterAll(() => portal.stop());

  /** A customer of one service, and a library with something for it, for every service and for another. */
  async function given() {
    await givenEmptyLibrary(portal);
    const staff = await givenStaff(portal, ['compliance']);
    const tenant = await givenReadyCustomer(portal);
    const [row] = await portal.sql<{ id: string }>(
      `select service_id as id from app.subscriptions where tenant_id = $1`,
      [tenant.id],
    );
    const own = { everyService: false, serviceIds: [row?.id] };
    await givenEntry(staff, { ...healthData, ...own });
    await givenEntry(staff, subject('Patienter'));
    await givenEntry(staff, subject('Rejsende', { everyService: false }));
    await givenEntry(staff, place);
    await staff.put(`${LIBRARY}/measures`, { version: 0, items: measures }).expect(200);
    const { body } = await staff.post(`/api/staff/customers/${tenant.id}/agreements`).expect(201);
    return { staff, tenant, draft: body, path: `/api/staff/agreements/${body.id}` };
  }
  const all = [
    ...['annexes.a.dataTypes', 'annexes.a.dataSubjects', 'annexes.b.subProcessors', 'annexes.c.retention'],
    ...['annexes.c.measures.items', 'annexes.c.places'],
  ];

  it('holds copies of them, and says what nobody has looked at', async () => {
    const { staff, draft, path } = await given();
    const { a, c } = draft.content.annexes;
    expect(a.dataTypes).toEqual([{ name: 'Diagnoser', category: 'special' }]);
    expect(a.dataSubjects).toEqual(['Patienter']);
    expect(c.retention).toContainEqual({ dataType: 'Diagnoser', period: '5 år efter behandlingen' });
    expect(c.places).toContain('Datacenter i Odense');
    expect(c.measures).toEqual({
      version: '1 (2026-03-05)',
      items: [{ area: 'Adgang', measure: 'To faktorer for alle' }],
    });
    expect(draft.prefilled).toEqual(all);
    expect(draft.missing.map(({ field }: { field: string }) => field)).toEqual(all);

    const { body: library } = await staff.get(LIBRARY).expect(200);
    const [{ id, revision }] = library.entries;
    const facts = { ...healthData, name: { da: 'Andet', en: 'Other' } };
    await staff.put(`${LIBRARY}/entries/${id}`, { revision, facts }).expect(200);
    expect((await staff.get(path).expect(200)).body.content.annexes.a).toEqual(a);
  });

  it('is offered what the library has for a service that came later, as unconfirmed as the rest', async () => {
    const { staff, tenant, draft, path } = await given();
    expect(draft.latePrefill).toEqual({ services: [], pieces: [] });
    const service = await givenService(portal, `loen-${tenant.id.slice(-12)}`);
    await givenEntry(staff, {
      ...place,
      name: { da: 'Aarhus', en: 'Aarhus' },
      everyService: false,
      serviceIds: [service],
    });
    const { revision, content } = draft;
    await staff.put(`${path}/annexes`, { revision, content, confirmed: all }).expect(200);
    await givenSubscription(portal, tenant, service);

    const { body: read } = await staff.get(path).expect(200);
    expect(read.latePrefill).toMatchObject({
      services: [expect.any(String)],
      pieces: [{ field: 'annexes.c.places', words: ['Aarhus'] }],
    });
    expect(read).toMatchObject({ prefilled: [] });
    await staff.put(`${path}/late-prefill`, { revision }).expect(409);
    const { body } = await staff.put(`${path}/late-prefill`, { revision: read.revision }).expect(200);
    expect(body.content.annexes.c.places).toEqual([...content.annexes.c.places, 'Aarhus']);
    expect(body).toMatchObject({ prefilled: ['annexes.c.places'], latePrefill: { pieces: [] } });
    await staff.post(`${path}/offer`).expect(422);
    await (await givenStaff(portal, ['auditor'])).put(`${path}/late-prefill`, { revision: 3 }).expect(403);
    await staff.put(`${path}/late-prefill`, {}).expect(422);
  });

  it('is not sent before each of them was confirmed', async () => {
    const { staff, draft, path } = await given();
    const { body: refused } = await staff.post(`${path}/offer`).expect(422);
    expect(refused.errors.map(({ code }: { code: string }) => code)).toEqual(all.map(() => 'unconfirmed'));
    const { revision, content } = draft;
    const { body: half } = await staff
      .put(`${path}/annexes`, { revision, content, confirmed: ['annexes.a.dataTypes', 'annexes.c.places'] })
      .expect(200);
    expect(half.prefilled).toEqual(all.filter((field) => !['annexes.a.dataTypes', 'annexes.c.places'].includes(field)));
    await staff.post(`${path}/offer`).expect(422);
    await staff.put(`${path}/annexes`, { revision: half.revision, content, confirmed: all }).expect(200);
    await staff.post(`${path}/offer`).expect(201);
    expect(await stateOf(portal, draft.id)).toBe('sent');
  });

  it('asks of the portal’s own measures and of an empty register, too, and no longer once somebody is registered', async () => {
    await givenEmptyLibrary(portal);
    const staff = await givenStaff(portal, ['compliance']);
    const tenant = await givenReadyCustomer(portal);
    const { body: draft } = await staff.post(`/api/staff/customers/${tenant.id}/agreements`).expect(201);
    expect(draft.prefilled).toEqual(['annexes.b.subProcessors', 'annexes.c.measures.items']);
    expect(draft.missing).toContainEqual({
      field: 'annexes.b.subProcessors',
      label: 'Underdatabehandlere: bekræft, at I ingen bruger til kundens ydelser',
    });
    const [row] = await portal.sql<{ id: string }>(
      `select service_id as id from app.subscriptions where tenant_id = $1`,
      [tenant.id],
    );
    await givenSubProcessor(portal, exampleFacts('Havblik Hosting A/S', { serviceIds: [row?.id ?? ''] }));

    const { revision, content } = draft;
    const { body: saved } = await staff
      .put(`/api/staff/agreements/${draft.id}/annexes`, { revision, content })
      .expect(200);

    expect(saved.prefilled).toEqual(['annexes.c.measures.items']);
  });

  it('keeps what is unconfirmed in the next version of a draft that was discarded', async () => {
    const { staff, tenant, draft, path } = await given();
    await staff.post(`${path}/withdrawal`, { reason: 'Begynder forfra' }).expect(201);
    const { body } = await staff
      .post(`/api/staff/customers/${tenant.id}/agreements`, { revises: draft.id })
      .expect(201);
    expect(body.prefilled).toEqual(all);
  });

  it('is counter-signed under a mandate for the portal’s own annexes as long as nobody wrote in them', async () => {
    const { staff, tenant, draft, path } = await given();
    await portal.sql(
      `update app.processor_profile set profile = jsonb_set(profile, '{signingMandate,limits,standardAnnexes}', 'true')`,
    );
    const { revision, content } = draft;
    await staff.put(`${path}/annexes`, { revision, content, confirmed: all }).expect(200);
    const { body: sent } = await staff.post(`${path}/offer`).expect(201);
    const offer = { tenant, staff, id: draft.id, hash: sent.contentHash, token: await lastToken(portal, tenant) };
    const code = await askedForCode(portal, offer);
    await nobody(portal).submit(`/s/${offer.token}/signature`, signatureForm(offer, code)).expect(303);
    // A later list is none of its business.
    await staff.put(`${LIBRARY}/measures`, { version: 1, items: [...measures, ...measures] }).expect(200);
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await stateOf(portal, draft.id)).toBe('in_force');
  });

  it('shows the same measures to those who are not customers yet', async () => {
    await given();
    expect((await nobody(portal).get('/trust').expect(200)).text).toContain('To faktorer for alle');
  });
});
