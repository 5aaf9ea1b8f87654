import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Answers, May, OwnTransactions, Realm } from '../platform/routes/route.js';
import { AskForIdentification } from './ask-for-identification.js';
import { ExtendInquiry } from './extend-inquiry.js';
import {
  answerBody,
  fileParam,
  formLink,
  idParam,
  inquiryDetail,
  inquiryFilter,
  inquiryList,
  reasonsBody,
} from './inquiries.schema.js';
import { ListInquiries } from './list-inquiries.js';
import { MoveInquiry } from './move-inquiry.js';
import { FILE_POLICY, ReadAnswerFile } from './read-answer-file.js';
import { ReadInquiry } from './read-inquiry.js';
import { ShareInquiryForm } from './share-inquiry-form.js';

type Id = z.infer<typeof idParam>;
type Reasons = z.infer<typeof reasonsBody>;

/** A controller's inquiries: what data subjects ask of it. */
@Realm('controller')
@Controller('api/app')
export class InquiriesController {
  constructor(
    private readonly listInquiries: ListInquiries,
    private readonly readInquiry: ReadInquiry,
    private readonly readFile: ReadAnswerFile,
    private readonly moveInquiry: MoveInquiry,
    private readonly extendInquiry: ExtendInquiry,
    private readonly identification: AskForIdentification,
    private readonly shareForm: ShareInquiryForm,
  ) {}

  @Get('inquiries')
  @May('inquiry.read')
  @Answers(inquiryList)
  list(@Query({ schema: inquiryFilter }) filter: z.infer<typeof inquiryFilter>) {
    return this.listInquiries.run(filter);
  }

  @Get('inquiries/:id')
  @May('inquiry.read')
  @Answers(inquiryDetail)
  read(@Param({ schema: idParam }) { id }: Id) {
    return this.readInquiry.run(id);
  }

  @Post('inquiries/:id/acknowledgement')
  @HttpCode(204)
  @May('inquiry.answer')
  @Answers('nothing')
  acknowledge(@Param({ schema: idParam }) { id }: Id) {
    return this.moveInquiry.run(id, 'acknowledge');
  }

  @Post('inquiries/:id/work')
  @HttpCode(204)
  @May('inquiry.answer')
  @Answers('nothing')
  start(@Param({ schema: idParam }) { id }: Id) {
    return this.moveInquiry.run(id, 'start');
  }

  @Put('inquiries/:id/answer')
  @HttpCode(204)
  @OwnTransactions()
  @May('inquiry.answer')
  @Answers('nothing')
  answer(@Param({ schema: idParam }) { id }: Id, @Body({ schema: answerBody }) body: z.infer<typeof answerBody>) {
    return this.moveInquiry.answer(id, body.text, body.files);
  }

  @Get('inquiries/:id/files/:file')
  @Header('content-security-policy', FILE_POLICY)
  @May('inquiry.read')
  @Answers('file')
  file(@Param({ schema: fileParam }) { id, file }: z.infer<typeof fileParam>) {
    return this.readFile.run(id, file);
  }

  @Put('inquiries/:id/refusal')
  @HttpCode(204)
  @May('inquiry.answer')
  @Answers('nothing')
  refuse(@Param({ schema: idParam }) { id }: Id, @Body({ schema: reasonsBody }) { reasons }: Reasons) {
    return this.moveInquiry.refuse(id, reasons);
  }

  @Post('inquiries/:id/closure')
  @HttpCode(204)
  @May('inquiry.answer')
  @Answers('nothing')
  close(@Param({ schema: idParam }) { id }: Id) {
    return this.moveInquiry.run(id, 'close');
  }

  @Put('inquiries/:id/extension')
  @HttpCode(204)
  @May('inquiry.answer')
  @Answers('nothing')
  extend(@Param({ schema: idParam }) { id }: Id, @Body({ schema: reasonsBody }) { reasons }: Reasons) {
    return this.extendInquiry.run(id, reasons);
  }

  @Put('inquiries/:id/identification-request')
  @HttpCode(204)
  @May('inquiry.answer')
  @Answers('nothing')
  askForIdentification(@Param({ schema: idParam }) { id }: Id, @Body({ schema: reasonsBody }) { reasons }: Reasons) {
    return this.identification.run(id, reasons);
  }

  @Delete('inquiries/:id/identification-request')
  @HttpCode(204)
  @May('inquiry.answer')
  @Answers('nothing')
  identified(@Param({ schema: idParam }) { id }: Id) {
    return this.identification.received(id);
  }

  @Get('inquiry-form-link')
  @May('inquiry.read')
  @Answers(formLink)
  form() {
    return this.shareForm.find();
  }

  @Post('inquiry-form-link')
  @May('inquiry.answer')
  @Answers(formLink)
  share() {
    return this.shareForm.run();
  }
}
