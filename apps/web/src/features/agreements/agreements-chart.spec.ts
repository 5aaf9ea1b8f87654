import { AGREEMENT_STATES } from './agreement-state.js';
import { chartOf } from './agreements-chart.js';

it.each(AGREEMENT_STATES.map((state) => [state]))('counts %s once', (state) => {
  const total = chartOf({ [state]: 7 }).reduce((sum, { value }) => sum + value, 0);
  expect(total).toBe(7);
});

it('adds up what waits for the customer', () => {
  expect(chartOf({ sent: 2, viewed: 3, in_force: 4 }).map(({ value }) => value)).toEqual([0, 5, 0, 4, 0]);
});
