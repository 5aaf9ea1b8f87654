import { runCampaign } from '../agreement-campaigns/campaigns.jobs.js';
import { tellStaffOfProposals } from '../agreement-proposals/agreement-proposals.jobs.js';
import { agreementJobs } from '../agreement-record/agreements.jobs.js';
import { informDataSubject } from '../inquiries/inquiries.jobs.js';
import { eraseUnconfirmedInquiry, tellRouters } from '../inquiry-intake/inquiry-intake.jobs.js';
import { sendInquiryCode } from '../inquiry-status/inquiry-status.jobs.js';
import { noticeJobs } from '../notice-record/notices.jobs.js';
import { applyChange } from '../sub-processor-changes/sub-processor-changes.jobs.js';
import { eraseMails, sendMail } from '../mail/mail.jobs.js';
import { sendPasswordReset } from '../password-reset/password-reset.jobs.js';
import { eraseUnconfirmedSubscription, tellSubscribers } from '../sub-processor-news/sub-processor-news.jobs.js';
import type { Job } from '../platform/jobs/job.js';

/** Every job's contract: their queues are made when migrating, because workers may not create tables. */
export const jobs: readonly Job[] = [
  sendMail,
  eraseMails,
  sendPasswordReset,
  ...agreementJobs,
  runCampaign,
  tellStaffOfProposals,
  ...noticeJobs,
  applyChange,
  informDataSubject,
  eraseUnconfirmedInquiry,
  tellRouters,
  sendInquiryCode,
  tellSubscribers,
  eraseUnconfirmedSubscription,
];
