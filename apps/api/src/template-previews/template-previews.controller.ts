import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { documentHtml } from '../agreement-record/agreements.schema.js';
import { sendPdf } from '../documents/send-file.js';
import { Answers, May, OwnTransactions, Realm } from '../platform/routes/route.js';
import { CompareTemplates } from './compare-templates.js';
import { PreviewTemplate } from './preview-template.js';
import {
  changesSinceSigned,
  comparedWith,
  previewOrder,
  shownWith,
  signedParams,
  templateChanges,
  templateParams,
  templatePreview,
  versionParams,
  type ComparedWith,
  type PreviewOrder,
  type ShownWith,
} from './template-previews.schema.js';

type Id = z.infer<typeof templateParams>;
type Version = z.infer<typeof versionParams>;

@Realm('processor')
@Controller('api/staff/agreement-templates/:id')
export class TemplatePreviewsController {
  constructor(
    private readonly previewTemplate: PreviewTemplate,
    private readonly compareTemplates: CompareTemplates,
  ) {}

  /** Changes nothing: what is typed is too long for an address. */
  @Post('preview')
  @HttpCode(200)
  @OwnTransactions()
  @May('template.read')
  @Answers(templatePreview)
  typed(@Param({ schema: templateParams }) _: Id, @Body({ schema: previewOrder }) order: PreviewOrder) {
    return this.previewTemplate.typed(order);
  }

  @Get('draft/document.pdf')
  @May('template.read')
  @Answers('file')
  async draftPdf(
    @Param({ schema: templateParams }) { id }: Id,
    @Query({ schema: shownWith }) shown: ShownWith,
  ): Promise<StreamableFile> {
    return sendPdf(await this.previewTemplate.draftPdf(id, shown));
  }

  @Get('versions/:number/document')
  @May('template.read')
  @Answers(documentHtml)
  version(@Param({ schema: versionParams }) { id, number }: Version, @Query({ schema: shownWith }) shown: ShownWith) {
    return this.previewTemplate.version(id, number, shown);
  }

  @Get('versions/:number/document.pdf')
  @May('template.read')
  @Answers('file')
  async versionPdf(
    @Param({ schema: versionParams }) { id, number }: Version,
    @Query({ schema: shownWith }) shown: ShownWith,
  ): Promise<StreamableFile> {
    return sendPdf(await this.previewTemplate.versionPdf(id, number, shown));
  }

  @Get('draft/changes')
  @May('template.read')
  @Answers(templateChanges)
  draftChanges(@Param({ schema: templateParams }) { id }: Id, @Query({ schema: comparedWith }) compared: ComparedWith) {
    return this.compareTemplates.draft(id, compared);
  }

  @Get('versions/:number/changes')
  @May('template.read')
  @Answers(templateChanges)
  changes(
    @Param({ schema: versionParams }) { id, number }: Version,
    @Query({ schema: comparedWith }) compared: ComparedWith,
  ) {
    return this.compareTemplates.versions(id, number, compared);
  }

  /** Against what this customer signed last. */
  @Get('versions/:number/customers/:tenantId/changes')
  @May('template.read')
  @Answers(changesSinceSigned)
  changesSinceSigned(@Param({ schema: signedParams }) { id, number, tenantId }: z.infer<typeof signedParams>) {
    return this.compareTemplates.signed(id, number, tenantId);
  }
}
