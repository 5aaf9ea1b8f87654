import { startSteps } from './start-steps.js';

const empty = { services: 0, measures: 0, privacyNotices: 0, subProcessors: 0, customers: 0, agreements: 0 };
const done = (changes: Partial<typeof empty>) =>
  startSteps({ ...empty, ...changes })
    .filter(({ isDone }) => isDone)
    .map(({ id }) => id);

it('begins with what everything else builds on', () => {
  expect(startSteps(empty).map(({ id }) => id)).toEqual([
    'profile',
    'services',
    'sub-processors',
    'measures',
    'privacy',
    'customer',
    'agreement',
  ]);
});

it.each([
  [{}, ['profile']],
  [{ services: 2 }, ['profile', 'services']],
  [{ customers: 1 }, ['profile', 'customer']],
  [{ measures: 1 }, ['profile', 'measures']],
  [
    { services: 1, measures: 1, privacyNotices: 1, subProcessors: 1, customers: 1, agreements: 1 },
    startSteps(empty).map(({ id }) => id),
  ],
])('ticks what there is: %j', (changes, ids) => {
  expect(done(changes)).toEqual(ids);
});
