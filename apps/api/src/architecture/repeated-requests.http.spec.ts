import { newId } from '../platform/ids.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { Portal } from '../testing/portal.js';
import type { ValidCall } from '../testing/valid-call.js';
import { Rows } from './testing/rows.js';
import { oneEach, whereItCan, type Place } from './testing/valid-calls.js';

/** What was answered before is kept beside what was done; a year's counter is one row, made by the first agreement. */
const beside = ['answered_requests', 'agreement_numbers'];

/** The rows that `work` added to each table, or took away. */
async function rowsMadeBy(rows: Rows, work: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await rows.counts();
  await work();
  const after = await rows.counts();
  const made = Object.entries(after).map(([table, count]): [string, number] => [table, count - (before[table] ?? 0)]);
  return Object.fromEntries(made.filter(([table, count]) => count !== 0 && !beside.includes(table)));
}

describe('the same request, twice at once and then again, does what one does', () => {
  let here: Place;
  beforeAll(async () => {
    const portal = await Portal.start();
    await givenProfile(portal);
    here = { portal, rows: await Rows.of(portal) };
  });
  afterAll(async () => {
    await here.rows.close();
    await here.portal.stop();
  });

  /** @returns the rows that one request makes */
  const byOne = async ({ portal, rows }: Place, call: ValidCall) => {
    await rows.forgetTries();
    const act = await call.given(portal);
    return rowsMadeBy(rows, async () => expect((await act()).status).toBeLessThan(400));
  };

  it.each(oneEach)('%s', async (_route, call) => {
    let expected: Record<string, number> = {};
    await whereItCan(here, call, async (there) => {
      expected = await byOne(there, call);
    });
    await whereItCan(here, call, async ({ portal, rows }) => {
      await rows.forgetTries();
      const act = await call.given(portal);
      const key = newId();
      const statuses: number[] = [];
      const send = async () => statuses.push((await act().set('idempotency-key', key)).status);
      const made = await rowsMadeBy(rows, async () => {
        await Promise.all([send(), send()]);
        await send();
      });
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
      expect(statuses.some((status) => status < 400)).toBe(true);
      if (call.again === undefined) expect(made).toEqual(expected);
    });
  });
});
