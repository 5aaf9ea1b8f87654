import { agreementJobs } from '../agreements/agreements.jobs.js';
import { informDataSubject } from '../inquiries/inquiries.jobs.js';
import { eraseUnconfirmedInquiry } from '../inquiry-intake/inquiry-intake.jobs.js';
import { sendInquiryCode } from '../inquiry-status/inquiry-status.jobs.js';
import { applyChange, expireNotice, followNotice, sendNotice } from '../notices/notices.jobs.js';
import { eraseMails, mailBounced, sendMail } from '../mail/mail.jobs.js';
import { sendPasswordReset } from '../password-reset/password-reset.jobs.js';
import type { Job } from '../platform/jobs/job.js';

/** Every job's contract: their queues are made when migrating, because workers may not create tables. */
export const jobs: readonly Job[] = [
  sendMail,
  mailBounced,
  eraseMails,
  sendPasswordReset,
  ...agreementJobs,
  sendNotice,
  followNotice,
  expireNotice,
  applyChange,
  informDataSubject,
  eraseUnconfirmedInquiry,
  sendInquiryCode,
];
