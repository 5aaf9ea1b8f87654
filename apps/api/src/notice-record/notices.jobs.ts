import { z } from 'zod';
import { defineJob } from '../platform/jobs/job.js';

const ofNotice = z.strictObject({ noticeId: z.uuid() });

export const sendNotice = defineJob('send-notice', ofNotice);
export const expireNotice = defineJob('expire-notice', ofNotice);
/** `closesAt`: of the period that the reminder belongs to. */
export const remindOfNotice = defineJob('remind-of-notice', ofNotice.extend({ closesAt: z.iso.datetime() }));
export const tellStaffOfDecision = defineJob(
  'tell-staff-of-decision',
  ofNotice.extend({ decision: z.enum(['approved', 'objected', 'withdrawn', 'undecided']) }),
);
export const confirmObjection = defineJob('confirm-objection', ofNotice);
/** `by`: who of the staff noted it. */
export const tellOfNotedWithdrawal = defineJob('tell-of-noted-withdrawal', ofNotice.extend({ by: z.uuid() }));
/** `waitsUntil`: the last day of the period in which the customer can answer anew; null where it was over. */
export const confirmWithdrawal = defineJob(
  'confirm-withdrawal',
  ofNotice.extend({ waitsUntil: z.iso.date().nullable().default(null) }),
);
export const noticeJobs = [
  sendNotice,
  expireNotice,
  remindOfNotice,
  tellStaffOfDecision,
  confirmObjection,
  tellOfNotedWithdrawal,
  confirmWithdrawal,
];
