import { newId } from '../platform/ids.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { Portal } from '../testing/portal.js';
import type { ValidCall } from '../testing/valid-call.js';
import { forgetTries, rowCounts } from './testing/rows.js';
import { oneEach, onPortal } from './testing/valid-calls.js';

/** What was answered before is kept beside what was done; a year's counter is one row, made by the first agreement. */
const beside = ['answered_requests', 'agreement_numbers'];

/** The rows that `work` added to each table, or took away. */
async function rowsMadeBy(portal: Portal, work: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await rowCounts(portal);
  await work();
  const after = await rowCounts(portal);
  const made = Object.entries(after).map(([table, rows]): [string, number] => [table, rows - (before[table] ?? 0)]);
  return Object.fromEntries(made.filter(([table, rows]) => rows !== 0 && !beside.includes(table)));
}

describe('the same request, twice at once and then again, does what one does', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());

  /** @returns the rows that one request makes */
  const byOne = async (on: Portal, call: ValidCall) => {
    await forgetTries(on);
    const act = await call.given(on);
    return rowsMadeBy(on, async () => expect((await act()).status).toBeLessThan(400));
  };

  it.each(oneEach)('%s', async (_route, call) => {
    let expected: Record<string, number> = {};
    await onPortal(portal, call, async (on) => {
      expected = await byOne(on, call);
    });
    await onPortal(portal, call, async (on) => {
      await forgetTries(on);
      const act = await call.given(on);
      const key = newId();
      const statuses: number[] = [];
      const send = async () => statuses.push((await act().set('idempotency-key', key)).status);
      const made = await rowsMadeBy(on, async () => {
        await Promise.all([send(), send()]);
        await send();
      });
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
      expect(statuses.some((status) => status < 400)).toBe(true);
      if (call.again === undefined) expect(made).toEqual(expected);
    });
  });
});
