import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { SealingModule } from '../sealing/sealing.module.js';
import { SubProcessorsModule } from '../sub-processors/sub-processors.module.js';
import { AgreementsRepository } from './agreements.repository.js';
import { AskAgain } from './ask-again.js';
import { ChangeAnnexes } from './change-annexes.js';
import { CompareVersions } from './compare-versions.js';
import { ComposeDraft } from './compose-draft.js';
import { CountersignAgreementJob } from './countersign-agreement.job.js';
import { CountersignAgreement } from './countersign-agreement.js';
import { CountersignByPerson } from './countersign-by-person.js';
import { CustomerAgreementsController } from './customer-agreements.controller.js';
import { DraftAgreement } from './draft-agreement.js';
import { EndAgreement } from './end-agreement.js';
import { ExpireAgreementJob } from './expire-agreement.job.js';
import { IssueOwnLink } from './issue-own-link.js';
import { ListAgreements } from './list-agreements.js';
import { OfferAgreement } from './offer-agreement.js';
import { ReadAgreement } from './read-agreement.js';
import { ReadOffer } from './read-offer.js';
import { ReadParties } from './read-parties.js';
import { RemindSignatoryJob } from './remind-signatory.job.js';
import { RemindSignatory } from './remind-signatory.js';
import { ReplaceSignatory } from './replace-signatory.js';
import { SealAgreementJob } from './seal-agreement.job.js';
import { SendReceipts } from './send-receipts.js';
import { SendSigningLink } from './send-signing-link.js';
import { SignAgreement } from './sign-agreement.js';
import { SignaturesRepository } from './signatures.repository.js';
import { StaffAgreementsController } from './staff-agreements.controller.js';
import { SummariseAgreements } from './summarise-agreements.js';
import { ViewAgreement } from './view-agreement.js';
import { ViewDocument } from './view-document.js';
import { WipeSignatureTraceJob } from './wipe-signature-trace.job.js';

const forSigning = [
  ReadOffer,
  ViewAgreement,
  SignAgreement,
  CompareVersions,
  EndAgreement,
  AskAgain,
  SendSigningLink,
  SendReceipts,
  ViewDocument,
];
const jobs = [CountersignAgreementJob, SealAgreementJob, RemindSignatoryJob, ExpireAgreementJob, WipeSignatureTraceJob];

@Module({
  imports: [PlatformModule, MailModule, ProcessorProfileModule, DocumentsModule, SealingModule, SubProcessorsModule],
  controllers: [StaffAgreementsController, CustomerAgreementsController],
  providers: [
    AgreementsRepository,
    SignaturesRepository,
    ReadParties,
    ComposeDraft,
    DraftAgreement,
    ChangeAnnexes,
    OfferAgreement,
    RemindSignatory,
    ReplaceSignatory,
    CountersignAgreement,
    CountersignByPerson,
    IssueOwnLink,
    ReadAgreement,
    ListAgreements,
    SummariseAgreements,
    ...forSigning,
    ...jobs,
  ],
  exports: forSigning,
})
export class AgreementsModule {}
