import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { documentHtml } from '../agreement-record/agreements.schema.js';
import { sendPdf } from '../documents/send-file.js';
import { Answers, May, OwnTransactions, Realm } from '../platform/routes/route.js';
import { PreviewTemplate } from './preview-template.js';
import {
  previewOrder,
  shownWith,
  templateParams,
  templatePreview,
  versionParams,
  type PreviewOrder,
  type ShownWith,
} from './template-previews.schema.js';

type Id = z.infer<typeof templateParams>;
type Version = z.infer<typeof versionParams>;

@Realm('processor')
@Controller('api/staff/agreement-templates/:id')
export class TemplatePreviewsController {
  constructor(private readonly previewTemplate: PreviewTemplate) {}

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
}
