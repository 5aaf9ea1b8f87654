import {
  checkExtension,
  checkPause,
  checkResumption,
  inquiryStatuses,
  move,
  type InquiryMove,
  type InquiryState,
  type InquiryStatus,
} from './inquiry.js';

const state = (given: Partial<InquiryState> = {}): InquiryState => ({
  status: 'acknowledged',
  dueOn: '2026-04-07',
  extended: false,
  pausedSince: null,
  ...given,
});
const inTime = new Date('2026-03-20T12:00:00Z');
const late = new Date('2026-04-08T12:00:00Z');

describe('an inquiry', () => {
  const allowed: Record<InquiryMove, readonly InquiryStatus[]> = {
    acknowledge: ['routed'],
    start: ['routed', 'acknowledged'],
    answer: ['routed', 'acknowledged', 'in-progress'],
    refuse: ['routed', 'acknowledged', 'in-progress'],
    return: ['routed', 'acknowledged', 'in-progress'],
    close: ['answered', 'refused'],
  };
  const names = ['acknowledge', 'start', 'answer', 'refuse', 'return', 'close'] as const;
  const table = names.flatMap((name) =>
    inquiryStatuses.map((status) => [name, status, allowed[name].includes(status)] as const),
  );

  it.each(table)('%s from %s: %s', (name, status, may) => {
    const act = () => move(state({ status }), name);
    if (may) expect(inquiryStatuses).toContain(act());
    else expect(act).toThrow(expect.objectContaining({ status: 409, code: 'inquiry_moved' }));
  });

  it.each([
    [state(), inTime, null],
    [state({ status: 'routed' }), inTime, null],
    [state({ extended: true }), inTime, 'inquiry_extended'],
    [state(), late, 'inquiry_extension_late'],
    [state({ status: 'answered' }), inTime, 'inquiry_moved'],
    [state({ status: 'returned' }), inTime, 'inquiry_moved'],
  ])('is extended once, in time, while open (%#)', (given, at, code) => {
    const act = () => checkExtension(given, at);
    if (code === null) expect(act).not.toThrow();
    else expect(act).toThrow(expect.objectContaining({ code }));
  });

  it('pauses once at a time, and goes on from where it paused', () => {
    expect(() => checkPause(state())).not.toThrow();
    expect(() => checkPause(state({ pausedSince: inTime }))).toThrow(
      expect.objectContaining({ code: 'inquiry_paused' }),
    );
    expect(() => checkPause(state({ status: 'closed' }))).toThrow(expect.objectContaining({ code: 'inquiry_moved' }));
    expect(checkResumption(state({ pausedSince: inTime }))).toEqual(inTime);
    expect(() => checkResumption(state())).toThrow(expect.objectContaining({ code: 'inquiry_not_paused' }));
  });
});
