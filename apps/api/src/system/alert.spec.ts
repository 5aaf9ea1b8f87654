import { alertsOf, type Health } from './alert.js';

const well: Health = {
  failedJobs: 0,
  unsealed: 0,
  failedMails: 0,
  eventsBehind: 0,
  certificate: { state: 'ok', days: 300 },
};

describe('what is an alert', () => {
  it.each<[string, Partial<Health>, object[]]>([
    ['nothing, when all is well', {}, []],
    ['nothing, before the first seal', { certificate: null }, []],
    ['a job that failed for good', { failedJobs: 2 }, [{ kind: 'jobs', count: 2 }]],
    ['an agreement that waits for its seal', { unsealed: 1 }, [{ kind: 'unsealed', count: 1 }]],
    ['a mail that failed for good', { failedMails: 3 }, [{ kind: 'mails', count: 3 }]],
    ['a chain that stands still', { eventsBehind: 9 }, [{ kind: 'audit-behind', count: 9 }]],
    [
      'a certificate in its last days',
      { certificate: { state: 'expires-soon', days: 12 } },
      [{ kind: 'seal-certificate', count: 12 }],
    ],
    [
      'a certificate that is over',
      { certificate: { state: 'expired', days: 0 } },
      [{ kind: 'seal-certificate', count: 0 }],
    ],
  ])('%s', (_, found, alerts) => {
    expect(alertsOf({ ...well, ...found })).toEqual(alerts);
  });

  it('names the most urgent first', () => {
    const all = { failedJobs: 2, unsealed: 1, failedMails: 1, eventsBehind: 1 };
    const certificate = { state: 'expired', days: 0 } as const;
    expect(alertsOf({ ...all, certificate }).map(({ kind }) => kind)).toEqual([
      'unsealed',
      'seal-certificate',
      'audit-behind',
      'jobs',
      'mails',
    ]);
  });
});
