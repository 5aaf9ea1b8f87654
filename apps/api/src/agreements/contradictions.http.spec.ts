import { z } from 'zod';
import { exampleFacts, givenSubProcessor } from '../sub-processors/testing/given-sub-processor.js';
import { Portal } from '../testing/portal.js';
import { givenDraft, givenReadyCustomer, stateOf } from './testing/given-agreement.js';

const fieldsOf = (rows: unknown) =>
  z
    .array(z.object({ field: z.string() }))
    .parse(rows)
    .map(({ field }) => field);

describe('the annexes of an agreement', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  it('begin with the places and transfers of annex B.1, and are not sent when the annexes contradict each other', async () => {
    const tenant = await givenReadyCustomer(portal, 'Modstrid A/S');
    const [service] = await portal.sql<{ service_id: string }>(
      `select service_id from app.subscriptions where tenant_id = $1`,
      [tenant.id],
    );
    const serviceIds = [service?.service_id ?? ''];
    const american = { serviceIds, country: 'US', transferMechanism: 'dpf' } as const;
    const indian = { serviceIds, address: 'MG Road 1', country: 'IN', transferMechanism: 'scc' } as const;
    await givenSubProcessor(portal, exampleFacts('Textbridge Inc.', american));
    const { id, staff } = await givenDraft(portal, { tenant });
    const read = async () => (await staff.get(`/api/staff/agreements/${id}`).expect(200)).body;
    const before = await read();
    expect(before).toMatchObject({ missing: [], contradictions: [] });
    expect(before.content.annexes.c.places.at(-1)).toContain('Textbridge Inc.');
    expect(before.content.annexes.c.transfers).toContain('Textbridge Inc. (USA)');

    await givenSubProcessor(portal, exampleFacts('Ny Drift Ltd.', indian));

    expect(fieldsOf((await read()).contradictions)).toEqual(['annexes.c.places', 'annexes.c.transfers']);
    const { body: refused } = await staff.post(`/api/staff/agreements/${id}/offer`).expect(422);
    expect(refused.errors).toMatchObject([
      { path: 'annexes.c.places', code: 'contradiction', detail: expect.stringContaining('Ny Drift Ltd. (Indien)') },
      { path: 'annexes.c.transfers', code: 'contradiction', detail: expect.stringContaining('ret registeret') },
    ]);
    expect(await stateOf(portal, id)).toBe('draft');
    const { annexes, ...rest } = before.content;
    const c = { ...annexes.c, places: ['EU/EØS', 'USA', 'Indien'] };
    await staff
      .put(`/api/staff/agreements/${id}/annexes`, {
        revision: before.revision,
        content: { ...rest, annexes: { ...annexes, c: { ...c, transfers: 'De virksomheder, der står i bilag B.1.' } } },
      })
      .expect(200);
    await staff.post(`/api/staff/agreements/${id}/offer`).expect(201);
  });
});
