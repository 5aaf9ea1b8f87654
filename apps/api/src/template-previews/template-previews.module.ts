import { Module } from '@nestjs/common';
import { AgreementDraftingModule } from '../agreement-drafting/agreement-drafting.module.js';
import { AgreementRecordModule } from '../agreement-record/agreement-record.module.js';
import { AgreementTemplatesModule } from '../agreement-templates/agreement-templates.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { CompareTemplates } from './compare-templates.js';
import { PreviewTemplate } from './preview-template.js';
import { TemplatePreviewsController } from './template-previews.controller.js';

/** How a wording looks as an agreement, and how two differ: what needs both wordings and agreements. */
@Module({
  imports: [PlatformModule, DocumentsModule, AgreementRecordModule, AgreementTemplatesModule, AgreementDraftingModule],
  controllers: [TemplatePreviewsController],
  providers: [PreviewTemplate, CompareTemplates],
})
export class TemplatePreviewsModule {}
