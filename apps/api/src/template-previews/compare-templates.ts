import { Injectable } from '@nestjs/common';
import {
  documentChanges,
  TemplateError,
  type AgreementData,
  type DocumentModel,
  type TemplateContent,
} from '#dpa-templates';
import { ComposeSample } from '../agreement-drafting/compose-sample.js';
import { FillWording } from '../agreement-templates/fill-wording.js';
import { FindTemplateVersion } from '../agreement-templates/find-template-version.js';
import { FindSigned } from '../agreement-record/find-signed.js';
import { Conflict } from '../platform/problem.js';
import type { ChangesSinceSigned, ComparedWith, TemplateChanges } from './template-previews.schema.js';

/** What differs between two wordings, filled in with the same data, so that nothing but the wording differs. */
@Injectable()
export class CompareTemplates {
  constructor(
    private readonly findTemplateVersion: FindTemplateVersion,
    private readonly findSigned: FindSigned,
    private readonly composeSample: ComposeSample,
    private readonly fillWording: FillWording,
  ) {}

  /** A version against another, of this template or not. @throws NotFound, WordingLimit */
  async versions(id: string, number: number, compared: ComparedWith): Promise<TemplateChanges> {
    const { content } = await this.findTemplateVersion.numbered(id, number);
    return this.#since(content, compared);
  }

  /** The saved draft against a version. @throws NotFound, Conflict `wording_unreadable`, WordingLimit */
  async draft(id: string, compared: ComparedWith): Promise<TemplateChanges> {
    const content = await this.findTemplateVersion.draft(id);
    try {
      return await this.#since(content, compared);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      throw new Conflict(
        'wording_unreadable',
        `The draft can't be compared before its faults are mended. ${error.message}`,
      );
    }
  }

  /** A version, with the data of the agreement that the customer signed last, against that. @throws NotFound, WordingLimit */
  async signed(id: string, number: number, tenantId: string): Promise<ChangesSinceSigned> {
    const { content } = await this.findTemplateVersion.numbered(id, number);
    const { model, data, ...before } = await this.findSigned.run(tenantId);
    const after = await this.#filled(content, data);
    return { locale: data.locale, before, clauses: changesOf(model, after) };
  }

  async #since(content: TemplateContent, { locale, since }: ComparedWith): Promise<TemplateChanges> {
    const other = await this.findTemplateVersion.run(since);
    const { templateId, name, number } = await this.findTemplateVersion.facts(since);
    const data = await this.composeSample.run(locale);
    const [before, after] = [await this.#filled(other.content, data), await this.#filled(content, data)];
    return { locale, before: { templateId, name, number }, clauses: changesOf(before, after) };
  }

  #filled(content: TemplateContent, data: AgreementData): Promise<DocumentModel> {
    return this.fillWording.document(data, content[data.locale]);
  }
}

/** The lists as the answer's schema takes them, which may change. */
const changesOf = (before: DocumentModel, after: DocumentModel): TemplateChanges['clauses'] =>
  documentChanges(before, after).map((clause) => ({
    ...clause,
    passages: clause.passages.map((parts) => [...parts]),
  }));
