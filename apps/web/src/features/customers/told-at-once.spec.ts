import { toldAtOnce } from './told-at-once.js';

const announced = [
  { id: 'payroll', touches: ['payroll'] },
  { id: 'both', touches: ['booking', 'payroll'] },
];

it.each([
  ['chooses nothing', [], [], []],
  ['comes to one service', ['booking'], [], ['both']],
  ['comes to all', ['booking', 'payroll'], [], ['payroll', 'both']],
  ['has what a change touches already', ['booking', 'payroll'], ['booking'], ['payroll']],
  ['leaves', [], ['booking'], []],
])('tells a customer that %s', (_case, chosen, before, told) => {
  expect(toldAtOnce(announced, chosen, before).map(({ id }) => id)).toEqual(told);
});
