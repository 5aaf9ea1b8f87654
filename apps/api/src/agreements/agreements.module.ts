import { Module } from '@nestjs/common';
import { AgreementConcludingModule } from '../agreement-concluding/agreement-concluding.module.js';
import { AgreementDraftingModule } from '../agreement-drafting/agreement-drafting.module.js';
import { AgreementEvidenceModule } from '../agreement-evidence/agreement-evidence.module.js';
import { AgreementOfferingModule } from '../agreement-offering/agreement-offering.module.js';
import { AgreementRecordModule } from '../agreement-record/agreement-record.module.js';
import { AgreementTemplatesModule } from '../agreement-templates/agreement-templates.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { SubProcessorsModule } from '../sub-processors/sub-processors.module.js';
import { CompareAnnexB } from './compare-annex-b.js';
import { CompareVersions } from './compare-versions.js';
import { CustomerAgreementsController } from './customer-agreements.controller.js';
import { IssueOwnLink } from './issue-own-link.js';
import { ListAgreements } from './list-agreements.js';
import { ListLeaving } from './list-leaving.js';
import { ReadAgreement } from './read-agreement.js';
import { StaffAgreementsController } from './staff-agreements.controller.js';
import { SummariseAgreements } from './summarise-agreements.js';
import { SummariseWordings } from './summarise-wordings.js';
import { ViewDocument } from './view-document.js';

/** The routes of staff and customers, and all that is read. The stages of an agreement's life are features of their own. */
@Module({
  imports: [
    PlatformModule,
    MailModule,
    DocumentsModule,
    AgreementTemplatesModule,
    AgreementRecordModule,
    AgreementDraftingModule,
    AgreementOfferingModule,
    AgreementConcludingModule,
    AgreementEvidenceModule,
    NoticesModule,
    SubProcessorsModule,
  ],
  controllers: [StaffAgreementsController, CustomerAgreementsController],
  providers: [
    IssueOwnLink,
    ReadAgreement,
    ListAgreements,
    SummariseAgreements,
    SummariseWordings,
    CompareAnnexB,
    CompareVersions,
    ListLeaving,
    ViewDocument,
  ],
  exports: [CompareVersions, ListLeaving, ViewDocument],
})
export class AgreementsModule {}
