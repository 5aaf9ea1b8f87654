import { Injectable } from '@nestjs/common';
import { renderContentsHtml, renderHtml, type DocumentModel } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { documentName, ReadDocument, type DocumentFile } from '../documents/read-document.js';
import { RenderDocument } from '../documents/render-document.js';
import { NotFound } from '../platform/problem.js';
import { ComposeDocument } from '../agreement-drafting/compose-document.js';
import { isOpen } from '../agreement-record/agreement.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { withChangesSince } from '../agreement-record/changes-since.js';
import type { DocumentHtmlAnswer } from '../agreement-record/agreements.schema.js';
import { ForwardingsRepository } from '../agreement-record/forwardings.repository.js';
import { SignaturesRepository } from '../agreement-record/signatures.repository.js';
import { signedOnScreen } from '../agreement-record/signed-document.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { ReadAgreement } from './read-agreement.js';

type Where = { readonly tenantId?: string; readonly id: string };

/** An agreement to read on screen or as PDF; of a draft, a preview with its gaps marked. */
@Injectable()
export class ViewDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signers: SignersRepository,
    private readonly readAgreement: ReadAgreement,
    private readonly composeDocument: ComposeDocument,
    private readonly readDocument: ReadDocument,
    private readonly renderDocument: RenderDocument,
    private readonly signatures: SignaturesRepository,
    private readonly forwardings: ForwardingsRepository,
  ) {}

  /** With the signatures that were given, as the sealed PDF has them. @throws NotFound */
  async html(where: Where): Promise<DocumentHtmlAnswer> {
    const agreement = await this.readAgreement.asOfNow(where);
    const model = await this.#signed(agreement, await this.#modelOf(agreement));
    return { title: model.title, html: renderHtml(model), contents: renderContentsHtml(model) };
  }

  /** The sealed PDF, else the one that was sent, else a preview. @throws NotFound, UnprintableDocument */
  async pdf(where: Where): Promise<DocumentFile> {
    const agreement = await this.readAgreement.asOfNow(where);
    const id = agreement.sealedDocumentId ?? agreement.unsealedDocumentId;
    const { tenantId, locale } = agreement;
    if (id) return this.readDocument.run({ tenantId, id, locale });
    const model = await this.#modelOf(agreement);
    return { name: documentName(model.reference, 'draft', locale), bytes: await this.renderDocument.run(model) };
  }

  /** @throws NotFound before it is sealed */
  async sealedPdf(where: Where): Promise<DocumentFile> {
    const {
      tenantId,
      sealedDocumentId: id,
      locale,
    } = await this.unitOfWork.run(() => this.readAgreement.asOfNow(where));
    if (!id) throw new NotFound();
    return this.readDocument.run({ tenantId, id, locale });
  }

  async #signed({ tenantId, id, state }: Agreement, model: DocumentModel): Promise<DocumentModel> {
    if (state === 'draft') return model;
    return this.unitOfWork.run(async () => {
      const signatures = await this.signatures.listOf(tenantId, id);
      const signers = await this.signers.listOf(tenantId, id);
      return signedOnScreen(model, signers.length, signatures, await this.forwardings.listOf(tenantId, id));
    });
  }

  async #modelOf({ model, data, templateVersionId, state, changesSince }: Agreement): Promise<DocumentModel> {
    if (!model) return this.composeDocument.run(data, templateVersionId);
    return withChangesSince(model, isOpen(state) ? changesSince : null);
  }
}
