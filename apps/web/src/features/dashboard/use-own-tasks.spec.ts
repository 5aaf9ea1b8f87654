import { approvalsElsewhere, approvalTasks, inquiryTasks, noticesToKnow, openObjections } from './use-own-tasks.js';

type Notice = Parameters<typeof approvalTasks>[0][number];
type Inquiry = Parameters<typeof inquiryTasks>[0][number];

const notice = (changes: Partial<Notice>): Notice => ({
  ...{ id: 'n1', changeId: 'c1', kind: 'add', legalName: 'Nordisk Drift ApS', replacedName: null, country: 'DK' },
  ...{ effectiveOn: '2026-12-24', needsApproval: null, transfers: [], noticeDays: 30, status: 'delivered' },
  ...{ deliveredAt: '2026-11-22T10:00:00.000Z', closesAt: '2026-12-22T23:00:00.000Z', acknowledgedAt: null },
  ...{
    decidedAt: null,
    reason: null,
    resolution: null,
    resolutionNote: null,
    resolvedAt: null,
    resolvedBy: null,
    receivedAt: null,
  },
  ...{ lapsedAt: null, late: false, earliest: null, ownDay: '2026-12-24', engagedFrom: null },
  gate: { open: false, reason: 'period-running', passed: false },
  ...changes,
});

const inquiry = (changes: Partial<Inquiry>): Inquiry => ({
  ...{ id: 'i1', reference: 'H-2026-1', type: 'access', status: 'routed', dueOn: '2026-12-22' },
  ...{ receivedAt: '2026-11-22T10:00:00.000Z', deliveredAt: '2026-11-22T10:00:00.000Z' },
  ...{ paused: false, extended: false, unreached: false },
  ...changes,
});

const specific = (changes: Partial<Notice> = {}) => notice({ needsApproval: 'specific', ...changes });

it.each([
  ['delivered', 1],
  ['acknowledged', 1],
  ['approved', 0],
  ['objected', 0],
  ['expired', 0],
] as const)('asks for an approval, or shows, a notice that is %s: %i', (status, count) => {
  expect(approvalTasks([specific({ status })])).toHaveLength(count);
  expect(noticesToKnow([notice({ status })])).toHaveLength(count);
});

it('asks only whoever has to approve; the others are told that they can object', () => {
  expect(approvalTasks([notice({})])).toEqual([]);
  expect(noticesToKnow([specific()])).toEqual([]);
  expect(approvalTasks([specific()])[0]?.title).toMatch(/^Godkend eller gør indsigelse: /);
  expect(noticesToKnow([notice({})])[0]?.detail).toBe(
    'I kan gøre indsigelse til og med 22. december 2026. Hører vi ikke fra jer, gælder ændringen som accepteret, tidligst fra 24. december 2026',
  );
  expect(approvalTasks([specific()])[0]?.detail).toBe(
    'Frist 22. december 2026. Gælder først for jer, når I har godkendt, og tidligst fra 24. december 2026',
  );
});

it('shows an objection until it is settled', () => {
  const objected = notice({ status: 'objected', decidedAt: '2026-11-25T10:00:00.000Z' });
  expect(openObjections([objected, notice({}), notice({ status: 'resolved' })])).toMatchObject([
    { title: 'Ny underdatabehandler: Nordisk Drift ApS', due: null, to: '/app/sub-processors/changes/n1' },
  ]);
  expect(openObjections([objected])[0]?.detail).toContain('25. november 2026');
});

it('says the day from which a change holds for this customer, where its own period ends later', () => {
  const late = notice({ closesAt: '2027-01-09T23:00:00.000Z', earliest: '2027-01-10' });
  expect(noticesToKnow([late])[0]?.detail).toBe(
    'I kan gøre indsigelse til og med 9. januar 2027. Hører vi ikke fra jer, gælder ændringen som accepteret, tidligst fra 10. januar 2027',
  );
});

it('tells of an end, which nobody has to answer, without a deadline', () => {
  expect(approvalTasks([notice({ kind: 'end' })])).toEqual([]);
  expect(noticesToKnow([notice({ kind: 'end' })])[0]).toMatchObject({ due: null, detail: 'Fra 24. december 2026' });
});

it('names the last moment to answer, not the one after', () => {
  expect(approvalTasks([specific()])[0]?.due).toBe('2026-12-22T22:59:59.999Z');
  expect(noticesToKnow([notice({})])[0]?.due).toBe('2026-12-22T22:59:59.999Z');
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

it('tells whoever may only see it what waits, and for whom, and asks for no deed', () => {
  const [task, ...more] = approvalsElsewhere([specific(), notice({ id: 'n2' }), specific({ status: 'approved' })]);
  expect(more).toEqual([]);
  expect(task?.title).not.toMatch(/^Godkend/);
  expect(task).toMatchObject({
    detail: 'Venter på godkendelse eller indsigelse fra rollen Databeskyttelse, senest 22. december 2026',
    due: '2026-12-22T22:59:59.999Z',
    to: '/app/sub-processors/changes/n1',
  });
});
