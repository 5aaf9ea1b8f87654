import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import {
  draftRemoval,
  placeholderList,
  staffTemplate,
  staffTemplateVersion,
  templateDraft,
  templateImport,
  templateList,
  templateName,
  templateOrder,
  templateParams,
  templatePublication,
  versionParams,
  type TemplateDraft,
  type TemplateImport,
  type TemplateOrder,
  type TemplatePublication,
} from './agreement-templates.schema.js';
import { CreateTemplate } from './create-template.js';
import { ImportTemplate } from './import-template.js';
import { PublishTemplate } from './publish-template.js';
import { ReadTemplate } from './read-template.js';
import { RemoveTemplateDraft } from './remove-template-draft.js';
import { RetireTemplateVersion } from './retire-template-version.js';
import { SaveTemplateDraft } from './save-template-draft.js';

type Id = z.infer<typeof templateParams>;
type Version = z.infer<typeof versionParams>;

@Realm('processor')
@Controller('api/staff/agreement-templates')
export class StaffTemplatesController {
  constructor(
    private readonly readTemplate: ReadTemplate,
    private readonly createTemplate: CreateTemplate,
    private readonly importTemplate: ImportTemplate,
    private readonly saveDraft: SaveTemplateDraft,
    private readonly removeDraft: RemoveTemplateDraft,
    private readonly publishTemplate: PublishTemplate,
    private readonly retireVersion: RetireTemplateVersion,
  ) {}

  @Get()
  @May('template.read')
  @Answers(templateList)
  list() {
    return this.readTemplate.list();
  }

  @Post()
  @May('template.write')
  @Answers(staffTemplate)
  create(@Body({ schema: templateOrder }) order: TemplateOrder) {
    return this.createTemplate.run(order).then((id) => this.readTemplate.run(id));
  }

  /** Standard clauses from files, their text locked. */
  @Post('imports')
  @May('template.write')
  @Answers(staffTemplate)
  import(@Body({ schema: templateImport }) files: TemplateImport) {
    return this.importTemplate.run(files).then((id) => this.readTemplate.run(id));
  }

  @Get('placeholders')
  @May('template.read')
  @Answers(placeholderList)
  placeholders() {
    return this.readTemplate.placeholders();
  }

  @Get(':id')
  @May('template.read')
  @Answers(staffTemplate)
  read(@Param({ schema: templateParams }) { id }: Id) {
    return this.readTemplate.run(id);
  }

  @Put(':id/name')
  @May('template.write')
  @Answers(staffTemplate)
  rename(
    @Param({ schema: templateParams }) { id }: Id,
    @Body({ schema: templateName }) { name }: z.infer<typeof templateName>,
  ) {
    return this.createTemplate.rename(id, name).then(() => this.readTemplate.run(id));
  }

  /** New agreements take this template unless another is chosen. */
  @Put(':id/choice')
  @May('template.write')
  @Answers(staffTemplate)
  choose(@Param({ schema: templateParams }) { id }: Id) {
    return this.createTemplate.choose(id).then(() => this.readTemplate.run(id));
  }

  @Put(':id/draft')
  @May('template.write')
  @Answers(staffTemplate)
  save(@Param({ schema: templateParams }) { id }: Id, @Body({ schema: templateDraft }) draft: TemplateDraft) {
    return this.saveDraft.run(id, draft).then(() => this.readTemplate.run(id));
  }

  @Delete(':id/draft')
  @May('template.write')
  @Answers(staffTemplate)
  discard(
    @Param({ schema: templateParams }) { id }: Id,
    @Query({ schema: draftRemoval }) { revision }: z.infer<typeof draftRemoval>,
  ) {
    return this.removeDraft.run(id, revision).then(() => this.readTemplate.run(id));
  }

  @Post(':id/publication')
  @May('template.write')
  @Answers(staffTemplate)
  publish(
    @Param({ schema: templateParams }) { id }: Id,
    @Body({ schema: templatePublication }) publication: TemplatePublication,
  ) {
    return this.publishTemplate.run(id, publication).then(() => this.readTemplate.run(id));
  }

  @Get(':id/versions/:number')
  @May('template.read')
  @Answers(staffTemplateVersion)
  version(@Param({ schema: versionParams }) { id, number }: Version) {
    return this.readTemplate.version(id, number);
  }

  @Put(':id/versions/:number/retirement')
  @May('template.write')
  @Answers(staffTemplate)
  retire(@Param({ schema: versionParams }) { id, number }: Version) {
    return this.retireVersion.run(id, number).then(() => this.readTemplate.run(id));
  }
}
