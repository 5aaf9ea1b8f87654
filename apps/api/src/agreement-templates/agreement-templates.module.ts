import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { AgreementTemplatesRepository } from './agreement-templates.repository.js';
import { CheckTemplate } from './check-template.js';
import { CreateTemplate } from './create-template.js';
import { FillWording } from './fill-wording.js';
import { FindTemplateVersion } from './find-template-version.js';
import { ImportTemplate } from './import-template.js';
import { PublishTemplate } from './publish-template.js';
import { ReadTemplate } from './read-template.js';
import { RemoveTemplateDraft } from './remove-template-draft.js';
import { RetireTemplateVersion } from './retire-template-version.js';
import { SaveTemplateDraft } from './save-template-draft.js';
import { StaffTemplatesController } from './staff-templates.controller.js';

/** What agreements say before parties, annexes and choices are filled in: written, published, retired. */
@Module({
  imports: [PlatformModule],
  controllers: [StaffTemplatesController],
  providers: [
    AgreementTemplatesRepository,
    FillWording,
    FindTemplateVersion,
    ReadTemplate,
    CheckTemplate,
    CreateTemplate,
    ImportTemplate,
    SaveTemplateDraft,
    RemoveTemplateDraft,
    PublishTemplate,
    RetireTemplateVersion,
  ],
  exports: [FillWording, CheckTemplate, FindTemplateVersion, ReadTemplate, SaveTemplateDraft, PublishTemplate],
})
export class AgreementTemplatesModule {}
