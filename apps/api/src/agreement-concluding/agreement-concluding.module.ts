import { Module } from '@nestjs/common';
import { AgreementOfferingModule } from '../agreement-offering/agreement-offering.module.js';
import { AgreementRecordModule } from '../agreement-record/agreement-record.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { SealingModule } from '../sealing/sealing.module.js';
import { StaffMailModule } from '../staff-mail/staff-mail.module.js';
import { AgreementTemplatesModule } from '../agreement-templates/agreement-templates.module.js';
import { AgreementDraftingModule } from '../agreement-drafting/agreement-drafting.module.js';
import { AwaitCountersignature } from './await-countersignature.js';
import { CheckMandate } from './check-mandate.js';
import { CountersignAgreementJob } from './countersign-agreement.job.js';
import { CountersignAgreement } from './countersign-agreement.js';
import { CountersignByPerson } from './countersign-by-person.js';
import { EndAgreement } from './end-agreement.js';
import { SealAgreementJob } from './seal-agreement.job.js';
import { SignAgreement } from './sign-agreement.js';
import { WipeSignatureTraceJob } from './wipe-signature-trace.job.js';

/** Signed, countersigned, sealed and in force; or ended instead. */
@Module({
  imports: [
    PlatformModule,
    ProcessorProfileModule,
    DocumentsModule,
    SealingModule,
    AgreementRecordModule,
    AgreementDraftingModule,
    AgreementTemplatesModule,
    AgreementOfferingModule,
    StaffMailModule,
  ],
  providers: [
    SignAgreement,
    AwaitCountersignature,
    CheckMandate,
    CountersignAgreement,
    CountersignAgreementJob,
    CountersignByPerson,
    SealAgreementJob,
    WipeSignatureTraceJob,
    EndAgreement,
  ],
  exports: [SignAgreement, CheckMandate, CountersignByPerson, EndAgreement],
})
export class AgreementConcludingModule {}
