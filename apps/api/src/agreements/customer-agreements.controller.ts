import { Controller, Get, Param, Post, type StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { sendPdf, sendZip } from '../documents/send-file.js';
import { ComposeEvidence } from '../agreement-evidence/compose-evidence.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import {
  agreementParams,
  annexBDriftAnswer,
  customerAgreement,
  documentHtml,
  signingLinkAnswer,
  type AnnexBDrift,
  type CustomerAgreement,
  type DocumentHtmlAnswer,
} from '../agreement-record/agreements.schema.js';
import { customerList, type CustomerList } from './agreement-lists.schema.js';
import { CompareAnnexB } from './compare-annex-b.js';
import { IssueOwnLink } from './issue-own-link.js';
import { ListAgreements } from './list-agreements.js';
import { ownTenant, ReadAgreement } from './read-agreement.js';
import { ViewDocument } from './view-document.js';

type Id = z.infer<typeof agreementParams>;

@Realm('controller')
@Controller('api/app/agreements')
export class CustomerAgreementsController {
  constructor(
    private readonly listAgreements: ListAgreements,
    private readonly readAgreement: ReadAgreement,
    private readonly viewDocument: ViewDocument,
    private readonly compareAnnexB: CompareAnnexB,
    private readonly composeEvidence: ComposeEvidence,
    private readonly issueOwnLink: IssueOwnLink,
  ) {}

  @Get()
  @May('agreement.read')
  @Answers(customerList)
  list(): Promise<CustomerList> {
    return this.listAgreements.ownRun();
  }

  @Get(':id')
  @May('agreement.read')
  @Answers(customerAgreement)
  read(@Param({ schema: agreementParams }) { id }: Id): Promise<CustomerAgreement> {
    return this.readAgreement.ownRun(id);
  }

  @Get(':id/document')
  @May('agreement.read')
  @Answers(documentHtml)
  document(@Param({ schema: agreementParams }) { id }: Id): Promise<DocumentHtmlAnswer> {
    return this.viewDocument.html({ tenantId: ownTenant(), id });
  }

  @Get(':id/document.pdf')
  @May('agreement.read')
  @Answers('file')
  async pdf(@Param({ schema: agreementParams }) { id }: Id): Promise<StreamableFile> {
    return sendPdf(await this.viewDocument.sealedPdf({ tenantId: ownTenant(), id }));
  }

  @Get(':id/annex-b-drift')
  @May('agreement.read')
  @Answers(annexBDriftAnswer)
  drift(@Param({ schema: agreementParams }) { id }: Id): Promise<AnnexBDrift> {
    return this.compareAnnexB.run({ tenantId: ownTenant(), id });
  }

  @Get(':id/evidence.zip')
  @May('agreement.evidence')
  @Answers('file')
  async evidence(@Param({ schema: agreementParams }) { id }: Id): Promise<StreamableFile> {
    return sendZip(await this.composeEvidence.run({ tenantId: ownTenant(), id }));
  }

  @Post(':id/signing-link')
  @May('agreement.sign')
  @Answers(signingLinkAnswer)
  signingLink(@Param({ schema: agreementParams }) { id }: Id): Promise<z.infer<typeof signingLinkAnswer>> {
    return this.issueOwnLink.run(id);
  }
}
