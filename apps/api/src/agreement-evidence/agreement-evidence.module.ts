import { Module } from '@nestjs/common';
import { AgreementRecordModule } from '../agreement-record/agreement-record.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { SealingModule } from '../sealing/sealing.module.js';
import { ComposeEvidence } from './compose-evidence.js';

/** What proves an agreement to somebody who has no portal. */
@Module({
  imports: [PlatformModule, AgreementRecordModule, AuditModule, DocumentsModule, SealingModule],
  providers: [ComposeEvidence],
  exports: [ComposeEvidence],
})
export class AgreementEvidenceModule {}
