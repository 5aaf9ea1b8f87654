import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { sendPdf, sendZip } from '../documents/send-file.js';
import { Answers, May, OwnTransactions, Realm } from '../platform/routes/route.js';
import {
  agreementParams,
  annexBDriftAnswer,
  type AnnexBDrift,
  contentChange,
  countersignOrder,
  customerParams,
  documentHtml,
  draftOrder,
  endOrder,
  offerOrder,
  prefillOrder,
  reminderOrder,
  signerParams,
  signerReplacement,
  staffAgreement,
  wordingChange,
  type ContentChange,
  type DocumentHtmlAnswer,
  type DraftOrder,
  type OfferOrder,
  type PrefillOrder,
  type ReminderOrder,
  type SignerReplacement,
  type StaffAgreement,
  type WordingChange,
} from '../agreement-record/agreements.schema.js';
import {
  agreementSummary,
  changesAnswer,
  listQuery,
  staffList,
  type AgreementSummary,
  type ChangesAnswer,
  type ListQuery,
  type StaffList,
} from './agreement-lists.schema.js';
import { AddLatePrefill } from '../agreement-drafting/add-late-prefill.js';
import { ChangeAnnexes } from '../agreement-drafting/change-annexes.js';
import { ChangeWording } from '../agreement-drafting/change-wording.js';
import { CountersignByPerson } from '../agreement-concluding/countersign-by-person.js';
import { DraftAgreement } from '../agreement-drafting/draft-agreement.js';
import { EndAgreement } from '../agreement-concluding/end-agreement.js';
import { CompareAnnexB } from './compare-annex-b.js';
import { CompareVersions } from './compare-versions.js';
import { ListAgreements } from './list-agreements.js';
import { ComposeEvidence } from '../agreement-evidence/compose-evidence.js';
import { OfferAgreement } from '../agreement-offering/offer-agreement.js';
import { ReadAgreement } from './read-agreement.js';
import { RemindSigners } from '../agreement-offering/remind-signers.js';
import { ReplaceSigner } from '../agreement-offering/replace-signer.js';
import { SummariseAgreements } from './summarise-agreements.js';
import { SummariseWordings } from './summarise-wordings.js';
import { ViewDocument } from './view-document.js';
import { wordingSummary, type WordingSummary } from './wordings.schema.js';

type Id = z.infer<typeof agreementParams>;

@Realm('processor')
@Controller('api/staff')
export class StaffAgreementsController {
  constructor(
    private readonly listAgreements: ListAgreements,
    private readonly summarise: SummariseAgreements,
    private readonly summariseWordings: SummariseWordings,
    private readonly readAgreement: ReadAgreement,
    private readonly draftAgreement: DraftAgreement,
    private readonly changeAnnexes: ChangeAnnexes,
    private readonly addLatePrefill: AddLatePrefill,
    private readonly changeWording: ChangeWording,
    private readonly viewDocument: ViewDocument,
    private readonly compareAnnexB: CompareAnnexB,
    private readonly compareVersions: CompareVersions,
    private readonly composeEvidence: ComposeEvidence,
    private readonly offerAgreement: OfferAgreement,
    private readonly remindSigners: RemindSigners,
    private readonly replaceSigner: ReplaceSigner,
    private readonly countersignByPerson: CountersignByPerson,
    private readonly endAgreement: EndAgreement,
  ) {}

  @Get('agreements')
  @May('agreement.read')
  @Answers(staffList)
  list(@Query({ schema: listQuery }) query: ListQuery): Promise<StaffList> {
    return this.listAgreements.run(query);
  }

  @Get('agreements/summary')
  @May('agreement.read')
  @Answers(agreementSummary)
  summary(): Promise<AgreementSummary> {
    return this.summarise.run();
  }

  @Get('agreements/wordings')
  @May('agreement.read')
  @Answers(wordingSummary)
  wordings(): Promise<WordingSummary> {
    return this.summariseWordings.run();
  }

  @Post('customers/:tenantId/agreements')
  @May('agreement.write')
  @Answers(staffAgreement)
  async draft(
    @Param({ schema: customerParams }) { tenantId }: z.infer<typeof customerParams>,
    @Body({ schema: draftOrder }) order: DraftOrder,
  ): Promise<StaffAgreement> {
    return this.readAgreement.run(await this.draftAgreement.run(tenantId, order));
  }

  @Get('agreements/:id')
  @May('agreement.read')
  @Answers(staffAgreement)
  read(@Param({ schema: agreementParams }) { id }: Id): Promise<StaffAgreement> {
    return this.readAgreement.run(id);
  }

  @Put('agreements/:id/annexes')
  @May('agreement.write')
  @Answers(staffAgreement)
  async change(
    @Param({ schema: agreementParams }) { id }: Id,
    @Body({ schema: contentChange }) change: ContentChange,
  ): Promise<StaffAgreement> {
    return this.changeAnnexes.run(id, change).then(() => this.readAgreement.run(id));
  }

  @Put('agreements/:id/late-prefill')
  @May('agreement.write')
  @Answers(staffAgreement)
  async prefill(
    @Param({ schema: agreementParams }) { id }: Id,
    @Body({ schema: prefillOrder }) order: PrefillOrder,
  ): Promise<StaffAgreement> {
    return this.addLatePrefill.run(id, order).then(() => this.readAgreement.run(id));
  }

  @Put('agreements/:id/wording')
  @May('agreement.write')
  @Answers(staffAgreement)
  async reword(
    @Param({ schema: agreementParams }) { id }: Id,
    @Body({ schema: wordingChange }) change: WordingChange,
  ): Promise<StaffAgreement> {
    return this.changeWording.run(id, change).then(() => this.readAgreement.run(id));
  }

  @Get('agreements/:id/document')
  @May('agreement.read')
  @Answers(documentHtml)
  document(@Param({ schema: agreementParams }) { id }: Id): Promise<DocumentHtmlAnswer> {
    return this.viewDocument.html({ id });
  }

  @Get('agreements/:id/document.pdf')
  @May('agreement.read')
  @Answers('file')
  async pdf(@Param({ schema: agreementParams }) { id }: Id): Promise<StreamableFile> {
    return sendPdf(await this.viewDocument.pdf({ id }));
  }

  @Get('agreements/:id/annex-b-drift')
  @May('agreement.read')
  @Answers(annexBDriftAnswer)
  drift(@Param({ schema: agreementParams }) { id }: Id): Promise<AnnexBDrift> {
    return this.compareAnnexB.run({ id });
  }

  @Get('agreements/:id/changes')
  @May('agreement.read')
  @Answers(changesAnswer)
  changes(@Param({ schema: agreementParams }) { id }: Id): Promise<ChangesAnswer> {
    return this.compareVersions.forStaff(id);
  }

  @Get('agreements/:id/evidence.zip')
  @May('agreement.evidence')
  @Answers('file')
  async evidence(@Param({ schema: agreementParams }) { id }: Id): Promise<StreamableFile> {
    return sendZip(await this.composeEvidence.run({ id }));
  }

  @Post('agreements/:id/offer')
  @OwnTransactions()
  @May('agreement.write')
  @Answers(staffAgreement)
  async offer(
    @Param({ schema: agreementParams }) { id }: Id,
    @Body({ schema: offerOrder }) order: OfferOrder,
  ): Promise<StaffAgreement> {
    return this.offerAgreement.run(id, order, () => this.readAgreement.run(id));
  }

  @Post('agreements/:id/reminder')
  @HttpCode(204)
  @May('agreement.write')
  @Answers('nothing')
  remind(
    @Param({ schema: agreementParams }) { id }: Id,
    @Body({ schema: reminderOrder }) { signerId }: ReminderOrder,
  ): Promise<void> {
    return this.remindSigners.run({ id }, signerId);
  }

  @Put('agreements/:id/signers/:signerId')
  @May('agreement.write')
  @Answers(staffAgreement)
  async replace(
    @Param({ schema: signerParams }) { id, signerId }: z.infer<typeof signerParams>,
    @Body({ schema: signerReplacement }) person: SignerReplacement,
  ): Promise<StaffAgreement> {
    return this.replaceSigner.run(id, signerId, person).then(() => this.readAgreement.run(id));
  }

  @Post('agreements/:id/countersignature')
  @May('agreement.write')
  @Answers(staffAgreement)
  async countersign(
    @Param({ schema: agreementParams }) { id }: Id,
    @Body({ schema: countersignOrder }) { title }: z.infer<typeof countersignOrder>,
  ): Promise<StaffAgreement> {
    return this.countersignByPerson.run(id, title).then(() => this.readAgreement.run(id));
  }

  @Post('agreements/:id/withdrawal')
  @May('agreement.write')
  @Answers(staffAgreement)
  async withdraw(
    @Param({ schema: agreementParams }) { id }: Id,
    @Body({ schema: endOrder }) { reason }: z.infer<typeof endOrder>,
  ): Promise<StaffAgreement> {
    return this.endAgreement.run({ id }, 'withdrawn', reason).then(() => this.readAgreement.run(id));
  }

  @Post('agreements/:id/termination')
  @May('agreement.write')
  @Answers(staffAgreement)
  async terminate(
    @Param({ schema: agreementParams }) { id }: Id,
    @Body({ schema: endOrder }) { reason }: z.infer<typeof endOrder>,
  ): Promise<StaffAgreement> {
    return this.endAgreement.run({ id }, 'terminated', reason).then(() => this.readAgreement.run(id));
  }
}
