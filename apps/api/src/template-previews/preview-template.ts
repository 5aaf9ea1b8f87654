import { Injectable } from '@nestjs/common';
import {
  renderContentsHtml,
  renderHtml,
  renumbered,
  TemplateError,
  type DocumentModel,
  type TemplateContent,
} from '#dpa-templates';
import { ComposeSample } from '../agreement-drafting/compose-sample.js';
import type { DocumentHtmlAnswer } from '../agreement-record/agreements.schema.js';
import { CheckTemplate } from '../agreement-templates/check-template.js';
import { FillWording } from '../agreement-templates/fill-wording.js';
import { FindTemplateVersion } from '../agreement-templates/find-template-version.js';
import { plainName, type DocumentFile } from '../documents/read-document.js';
import { RenderDocument } from '../documents/render-document.js';
import { Conflict } from '../platform/problem.js';
import type { PreviewOrder, ShownWith, TemplatePreview } from './template-previews.schema.js';

/** A wording as an agreement would show it. */
@Injectable()
export class PreviewTemplate {
  constructor(
    private readonly findTemplateVersion: FindTemplateVersion,
    private readonly composeSample: ComposeSample,
    private readonly fillWording: FillWording,
    private readonly checkTemplate: CheckTemplate,
    private readonly renderDocument: RenderDocument,
  ) {}

  /** What is being typed, with what is wrong with it. @throws NotFound, WordingLimit */
  async typed({ content: typed, ...shown }: PreviewOrder): Promise<TemplatePreview> {
    const content = renumbered(typed);
    const faults = [...(await this.checkTemplate.run(content))];
    try {
      const model = await this.#model(content, shown);
      return { ...page(model), faults };
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      return { title: content[shown.locale].title, html: null, contents: '', faults };
    }
  }

  /** @throws NotFound, WordingLimit */
  async version(id: string, number: number, shown: ShownWith): Promise<DocumentHtmlAnswer> {
    const { content } = await this.findTemplateVersion.numbered(id, number);
    return page(await this.#model(content, shown));
  }

  /** @throws NotFound, WordingLimit, UnprintableDocument */
  async versionPdf(id: string, number: number, shown: ShownWith): Promise<DocumentFile> {
    const { content } = await this.findTemplateVersion.numbered(id, number);
    return this.#pdf(await this.#model(content, shown));
  }

  /** The draft as it is saved. @throws NotFound, Conflict `wording_unreadable`, WordingLimit, UnprintableDocument */
  async draftPdf(id: string, shown: ShownWith): Promise<DocumentFile> {
    const content = await this.findTemplateVersion.draft(id);
    try {
      return await this.#pdf(await this.#model(content, shown));
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      throw new Conflict(
        'wording_unreadable',
        `The draft can't be shown before its faults are mended. ${error.message}`,
      );
    }
  }

  async #model(content: TemplateContent, { locale, tenantId }: ShownWith): Promise<DocumentModel> {
    const data = await this.composeSample.run(locale, tenantId);
    return this.fillWording.document(data, content[locale]);
  }

  async #pdf(model: DocumentModel): Promise<DocumentFile> {
    return { name: plainName(model.title), bytes: await this.renderDocument.run(model) };
  }
}

const page = (model: DocumentModel) => ({
  title: model.title,
  html: renderHtml(model),
  contents: renderContentsHtml(model),
});
