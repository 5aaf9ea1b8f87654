import { inquiryTasks, noticeTasks } from './use-own-tasks.js';

type Notice = Parameters<typeof noticeTasks>[0][number];
type Inquiry = Parameters<typeof inquiryTasks>[0][number];

const notice = (changes: Partial<Notice>): Notice => ({
  ...{ id: 'n1', changeId: 'c1', kind: 'add', legalName: 'Nordisk Drift ApS', replacedName: null, country: 'DK' },
  ...{ effectiveOn: '2026-12-24', authorisation: 'general', noticeDays: 30, status: 'delivered' },
  ...{ deliveredAt: '2026-11-22T10:00:00.000Z', closesAt: '2026-12-22T23:00:00.000Z', acknowledgedAt: null },
  ...{ decidedAt: null, reason: null, resolution: null, resolutionNote: null, resolvedAt: null, receivedAt: null },
  ...{ lapsedAt: null, late: false, earliest: null },
  gate: { open: false, reason: 'period-running', passed: false },
  ...changes,
});

const inquiry = (changes: Partial<Inquiry>): Inquiry => ({
  ...{ id: 'i1', reference: 'H-2026-1', type: 'access', status: 'routed', dueOn: '2026-12-22' },
  ...{ receivedAt: '2026-11-22T10:00:00.000Z', deliveredAt: '2026-11-22T10:00:00.000Z' },
  ...{ paused: false, extended: false, unreached: false },
  ...changes,
});

it.each([
  ['delivered', 1],
  ['acknowledged', 1],
  ['approved', 0],
  ['objected', 0],
  ['expired', 0],
] as const)('asks for a decision on a notice that is %s: %i', (status, count) => {
  expect(noticeTasks([notice({ status })])).toHaveLength(count);
});

it('names the last moment to decide, not the one after', () => {
  expect(noticeTasks([notice({})])[0]?.due).toBe('2026-12-22T22:59:59.999Z');
});

it('asks for an answer by the end of the due day, without haste while the clock stands', () => {
  expect(inquiryTasks([inquiry({})])[0]).toMatchObject({ due: '2026-12-22T21:59:59Z', to: '/app/inquiries/i1' });
  expect(inquiryTasks([inquiry({ paused: true })])[0]?.due).toBeNull();
});

it('asks to reach a data subject whom no mail has reached, answered or not', () => {
  const [open, answered] = inquiryTasks([
    inquiry({ unreached: true }),
    inquiry({ unreached: true, status: 'answered' }),
  ]);
  for (const task of [open, answered]) expect(task?.title).toMatch(/^Mailen til den registrerede kom ikke frem/);
  expect(answered?.due).toBeNull();
});
