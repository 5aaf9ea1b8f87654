import { Injectable } from '@nestjs/common';
import type { DocumentModel } from '#dpa-templates';
import { RenderDocument, UnprintableDocument } from './render-document.js';

/** Tells, before a text is accepted, whether a document can print it: our fonts have letters, not every symbol. */
@Injectable()
export class CheckPrintable {
  constructor(private readonly renderDocument: RenderDocument) {}

  async run(text: string): Promise<boolean> {
    return this.renderDocument.run(sample(text)).then(
      () => true,
      (error: unknown) => {
        if (error instanceof UnprintableDocument) return false;
        throw error;
      },
    );
  }
}

const sample = (text: string): DocumentModel => ({
  locale: 'da',
  title: '-',
  reference: '-',
  createdAt: '2026-01-01T00:00:00.000Z',
  issuer: { name: '-', accent: '#000000' },
  frontMatter: false,
  cover: [],
  blocks: [{ kind: 'paragraph', id: 'text', content: [{ text }] }],
  attachments: [],
});
