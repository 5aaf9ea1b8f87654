import { progressWords } from './progress-words.js';

type Change = Parameters<typeof progressWords>[0];
const progress = (counts: Partial<Change['progress']>): Change['progress'] => ({
  ...{ pending: 0, undelivered: 0, delivered: 0, approved: 0, objected: 0, expired: 0, resolved: 0, lapsed: 0 },
  ...{ withoutDecider: 0, total: 9 },
  ...counts,
});

it.each([
  ['add', { delivered: 9 }, '0 af 9 afgjort'],
  ['add', { delivered: 4, approved: 3, expired: 1, resolved: 1 }, '5 af 9 afgjort'],
  ['end', { delivered: 9 }, 'Fortalt til 9 kunder'],
  ['end', { expired: 9 }, 'Fortalt til 9 kunder'],
  ['end', { expired: 1, total: 1 }, 'Fortalt til 1 kunde'],
  ['end', { delivered: 6, pending: 2, undelivered: 1 }, 'Fortalt til 6 af 9 kunder'],
] as const)('says of a change that is %s, with %j: %s', (kind, counts, words) => {
  expect(progressWords({ kind, progress: progress(counts) })).toBe(words);
});
