import { z } from 'zod';

/**
 * One change told to one customer. `pending`: not known to have arrived. `undelivered`: known not to have arrived; staff
 * have a task. `expired`: the period went by in silence, recorded as silence. `lapsed`: the customer left the services
 * that the change touches before the matter was settled.
 */
export const noticeStatus = z.enum([
  'pending',
  'undelivered',
  'delivered',
  'acknowledged',
  'approved',
  'objected',
  'expired',
  'resolved',
  'lapsed',
]);
export type NoticeStatus = z.infer<typeof noticeStatus>;
