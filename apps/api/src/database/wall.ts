import { defineWall } from '#tenancy';
import { agreementCampaignsWall } from '../agreement-campaigns/agreement-campaigns.wall.js';
import { agreementProposalsWall } from '../agreement-proposals/agreement-proposals.wall.js';
import { agreementsWall } from '../agreement-record/agreements.wall.js';
import { annexLibraryWall } from '../annex-library/annex-library.wall.js';
import { agreementTemplatesWall } from '../agreement-templates/agreement-templates.wall.js';
import { customersWall } from '../customers/customers.wall.js';
import { documentsWall } from '../documents/documents.wall.js';
import { identityWall } from '../identity/identity.wall.js';
import { inquiriesWall } from '../inquiries/inquiries.wall.js';
import { inquiryIntakeWall } from '../inquiry-intake/inquiry-intake.wall.js';
import { inquiryStatusWall } from '../inquiry-status/inquiry-status.wall.js';
import { keysWall } from '../platform/keys/keys.wall.js';
import { mailWall } from '../mail/mail.wall.js';
import { noticesWall } from '../notice-record/notices.wall.js';
import { platformWall } from '../platform/platform.wall.js';
import { policiesWall } from '../policies/policies.wall.js';
import { processorProfileWall } from '../processor-profile/processor-profile.wall.js';
import { signingWall } from '../signing/signing.wall.js';
import { subProcessorChangesWall } from '../sub-processor-changes/sub-processor-changes.wall.js';
import { subProcessorNewsWall } from '../sub-processor-news/sub-processor-news.wall.js';
import { subProcessorsWall } from '../sub-processors/sub-processors.wall.js';
import { systemWall } from '../system/system.wall.js';

/** The whole wall: each feature says who reaches its tables, in its own `<feature>.wall.ts`. */
export const wall = defineWall([
  ...platformWall,
  ...processorProfileWall,
  ...policiesWall,
  ...identityWall,
  ...mailWall,
  ...customersWall,
  ...keysWall,
  ...inquiryIntakeWall,
  ...inquiriesWall,
  ...inquiryStatusWall,
  ...documentsWall,
  ...agreementTemplatesWall,
  ...annexLibraryWall,
  ...agreementsWall,
  ...agreementCampaignsWall,
  ...agreementProposalsWall,
  ...signingWall,
  ...subProcessorsWall,
  ...subProcessorChangesWall,
  ...subProcessorNewsWall,
  ...noticesWall,
  ...systemWall,
]);
