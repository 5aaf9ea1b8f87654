import { Module } from '@nestjs/common';
import { AgreementRecordModule } from '../agreement-record/agreement-record.module.js';
import { AgreementTemplatesModule } from '../agreement-templates/agreement-templates.module.js';
import { AnnexLibraryModule } from '../annex-library/annex-library.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { SubProcessorsModule } from '../sub-processors/sub-processors.module.js';
import { ChangeAnnexes } from './change-annexes.js';
import { ChangeWording } from './change-wording.js';
import { ComposeDocument } from './compose-document.js';
import { CompareAnnexes } from './compare-annexes.js';
import { ComposeDraft } from './compose-draft.js';
import { ComposeSample } from './compose-sample.js';
import { DraftAgreement } from './draft-agreement.js';
import { ListStandardMeasures } from './list-standard-measures.js';
import { ProposeSigners } from './propose-signers.js';
import { AddLatePrefill } from './add-late-prefill.js';
import { ReadLatePrefill } from './read-late-prefill.js';
import { ReadParties } from './read-parties.js';

/** Until it is sent: staff write, the registers fill in the rest. */
@Module({
  imports: [
    PlatformModule,
    ContactsModule,
    ProcessorProfileModule,
    SubProcessorsModule,
    AgreementTemplatesModule,
    AnnexLibraryModule,
    AgreementRecordModule,
  ],
  providers: [
    ReadParties,
    CompareAnnexes,
    ComposeDraft,
    ComposeDocument,
    ComposeSample,
    ProposeSigners,
    DraftAgreement,
    ChangeAnnexes,
    ChangeWording,
    ReadLatePrefill,
    AddLatePrefill,
    ListStandardMeasures,
  ],
  exports: [
    ReadParties,
    CompareAnnexes,
    ComposeDraft,
    ComposeDocument,
    ComposeSample,
    ProposeSigners,
    DraftAgreement,
    ChangeAnnexes,
    ChangeWording,
    ReadLatePrefill,
    AddLatePrefill,
    ListStandardMeasures,
  ],
})
export class AgreementDraftingModule {}
