import { Injectable } from '@nestjs/common';
import type { AgreementData, AgreementTemplate, DocumentModel } from '#dpa-templates';
import { FillWording } from '../agreement-templates/fill-wording.js';
import { FindTemplateVersion } from '../agreement-templates/find-template-version.js';
import { NotFound } from '../platform/problem.js';

/** An agreement as a document: its data in the wording it was drafted with. */
@Injectable()
export class ComposeDocument {
  constructor(
    private readonly findTemplateVersion: FindTemplateVersion,
    private readonly fillWording: FillWording,
  ) {}

  /** @throws NotFound */
  async run(data: AgreementData, templateVersionId: string | null): Promise<DocumentModel> {
    const { content } = await this.findTemplateVersion.run(known(templateVersionId));
    return this.fillWording.document(data, content[data.locale]);
  }

  /** The same to send, with the wording it is made of. @throws NotFound, Conflict `template_retired` */
  async toSend(
    data: AgreementData,
    templateVersionId: string | null,
  ): Promise<{ readonly wording: AgreementTemplate; readonly model: DocumentModel }> {
    const { content } = await this.findTemplateVersion.inUse(known(templateVersionId));
    const wording = content[data.locale];
    return { wording, model: await this.fillWording.document(data, wording) };
  }
}

function known(templateVersionId: string | null): string {
  if (templateVersionId === null) throw new NotFound('The agreement’s wording is not kept.');
  return templateVersionId;
}
