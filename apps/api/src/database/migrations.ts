import { DraftRevisions2026112751000 } from './migrations/2026112751-draft-revisions.js';
import { SessionsOfOneFactor2026112750000 } from './migrations/2026112750-sessions-of-one-factor.js';
import { ChangesSince2026112741000 } from './migrations/2026112741-changes-since.js';
import { AgreementTemplates2026112740000 } from './migrations/2026112740-agreement-templates.js';
import { AgreementCampaigns2026113001000 } from './migrations/2026113001-agreement-campaigns.js';
import { AgreementProposals2026113100000 } from './migrations/2026113100-agreement-proposals.js';
import { AnnexLibrary2026113101000 } from './migrations/2026113101-annex-library.js';
import { CampaignRevisions2026113400000 } from './migrations/2026113400-campaign-revisions.js';
import { AgreementSigners2026112770000 } from './migrations/2026112770-agreement-signers.js';
import { AlertMails2026112652000 } from './migrations/2026112652-alert-mails.js';
import { AuditAnchors2026112611000 } from './migrations/2026112611-audit-anchors.js';
import { AnsweredRequests2026112670000 } from './migrations/2026112670-answered-requests.js';
import { Audit2026112206000 } from './migrations/2026112206-audit.js';
import { AccountLinks2026112642000 } from './migrations/2026112642-account-links.js';
import { Agreements2026112207000 } from './migrations/2026112207-agreements.js';
import { Customers2026112205000 } from './migrations/2026112205-customers.js';
import { DanishAttestation2026112690000 } from './migrations/2026112690-danish-attestation.js';
import { FindSession2026112681000 } from './migrations/2026112681-find-session.js';
import { Identity2026112203000 } from './migrations/2026112203-identity.js';
import { Inquiries2026112231000 } from './migrations/2026112231-inquiries.js';
import { Keys2026112230000 } from './migrations/2026112230-keys.js';
import { LateNotices2026112651000 } from './migrations/2026112651-late-notices.js';
import { Mail2026112204000 } from './migrations/2026112204-mail.js';
import { MailAttachments2026112660000 } from './migrations/2026112660-mail-attachments.js';
import { MandateLimits2026112771000 } from './migrations/2026112771-mandate-limits.js';
import { Represented2026112780000 } from './migrations/2026112780-represented.js';
import { DrawnSignatures2026113380000 } from './migrations/2026113380-drawn-signatures.js';
import { RevocationProofOwed2026113590000 } from './migrations/2026113590-revocation-proof-owed.js';
import { TransferApproval2026113650000 } from './migrations/2026113650-transfer-approval.js';
import { WithdrawnBy2026113550000 } from './migrations/2026113550-withdrawn-by.js';
import { KeptForms2026113610000 } from './migrations/2026113610-kept-forms.js';
import { OneInvitation2026112612000 } from './migrations/2026112612-one-invitation.js';
import { InquiryFiles2026112712000 } from './migrations/2026112712-inquiry-files.js';
import { MailClaims2026112680000 } from './migrations/2026112680-mail-claims.js';
import { Platform2026112201000 } from './migrations/2026112201-platform.js';
import { DeclineCodes2026113681000 } from './migrations/2026113681-decline-codes.js';
import { InvitedByVendor2026113683000 } from './migrations/2026113683-invited-by-vendor.js';
import { InvitationMails2026113684000 } from './migrations/2026113684-invitation-mails.js';
import { PointsAtSigning2026113680000 } from './migrations/2026113680-points-at-signing.js';
import { ProcessorProfile2026112202000 } from './migrations/2026112202-processor-profile.js';
import { Policies2026112241000 } from './migrations/2026112241-policies.js';
import { RegisterSubscriptions2026112242000 } from './migrations/2026112242-register-subscriptions.js';
import { Retention2026112640000 } from './migrations/2026112640-retention.js';
import { Revisions2026112641000 } from './migrations/2026112641-revisions.js';
import { Seals2026112710000 } from './migrations/2026112710-seals.js';
import { SignatoryForwardings2026112240000 } from './migrations/2026112240-signatory-forwardings.js';
import { Unreached2026112711000 } from './migrations/2026112711-unreached.js';
import { TimestampOwed2026112760000 } from './migrations/2026112760-timestamp-owed.js';
import { SignerLanguages2026113682000 } from './migrations/2026113682-signer-languages.js';
import { SubProcessors2026112206000 } from './migrations/2026112206-sub-processors.js';

/** They run in the order of the number in their names, whatever the order here. */
export const migrations = [
  Platform2026112201000,
  ProcessorProfile2026112202000,
  Identity2026112203000,
  Mail2026112204000,
  Customers2026112205000,
  Keys2026112230000,
  Inquiries2026112231000,
  Audit2026112206000,
  Agreements2026112207000,
  SubProcessors2026112206000,
  AuditAnchors2026112611000,
  OneInvitation2026112612000,
  Retention2026112640000,
  Revisions2026112641000,
  AccountLinks2026112642000,
  LateNotices2026112651000,
  AlertMails2026112652000,
  SignatoryForwardings2026112240000,
  Policies2026112241000,
  RegisterSubscriptions2026112242000,
  MailAttachments2026112660000,
  AnsweredRequests2026112670000,
  MailClaims2026112680000,
  FindSession2026112681000,
  DanishAttestation2026112690000,
  Seals2026112710000,
  Unreached2026112711000,
  InquiryFiles2026112712000,
  AgreementTemplates2026112740000,
  ChangesSince2026112741000,
  TimestampOwed2026112760000,
  SessionsOfOneFactor2026112750000,
  DraftRevisions2026112751000,
  AgreementSigners2026112770000,
  MandateLimits2026112771000,
  Represented2026112780000,
  AgreementCampaigns2026113001000,
  AgreementProposals2026113100000,
  AnnexLibrary2026113101000,
  DrawnSignatures2026113380000,
  CampaignRevisions2026113400000,
  WithdrawnBy2026113550000,
  RevocationProofOwed2026113590000,
  KeptForms2026113610000,
  TransferApproval2026113650000,
  PointsAtSigning2026113680000,
  DeclineCodes2026113681000,
  SignerLanguages2026113682000,
  InvitedByVendor2026113683000,
  InvitationMails2026113684000,
];
