import { deliveryOf, type SentMail } from './delivery.js';

const mail = (status: SentMail['status'], sentAt: string | null = null): SentMail => ({
  status,
  sentAt: sentAt === null ? null : new Date(sentAt),
});
const EARLY = '2026-03-05T09:00:00.000Z';
const LATE = '2026-03-06T09:00:00.000Z';

describe('what became of a notice', () => {
  it.each([
    ['one on its way', [mail('queued')], { state: 'waiting' }],
    ['one arrived', [mail('sent', EARLY)], { state: 'delivered', at: new Date(EARLY) }],
    [
      'two arrived: the first counts',
      [mail('sent', LATE), mail('sent', EARLY)],
      { state: 'delivered', at: new Date(EARLY) },
    ],
    [
      'one arrived, one bounced',
      [mail('bounced', EARLY), mail('sent', LATE)],
      { state: 'delivered', at: new Date(LATE) },
    ],
    ['one bounced', [mail('bounced', EARLY)], { state: 'failed', fault: 'bounced' }],
    ['one refused', [mail('failed')], { state: 'failed', fault: 'not-sent' }],
    ['one refused, one bounced', [mail('failed'), mail('bounced', EARLY)], { state: 'failed', fault: 'bounced' }],
    ['one bounced, one on its way', [mail('bounced', EARLY), mail('queued')], { state: 'waiting' }],
    ['none at all', [], { state: 'failed', fault: 'not-sent' }],
  ])('%s', (_, mails, delivery) => {
    expect(deliveryOf(mails)).toEqual(delivery);
  });
});
