import { cleanLine } from '../document/clean-text.js';
import { compileSource } from '../template/compile-source.js';
import type { Block, DocumentModel, Locale } from '../document/document.js';
import { parseLines } from '../template/line-format.js';
import { parseTemplate } from '../template/parse-template.js';
import { rawToBlocks } from '../template/raw-to-blocks.js';
import { TemplateError } from '../template/template-error.js';
import { oneLineAddress } from '../catalogue/written-out.js';
import { ValueSlots } from '../template/value-slots.js';

export type PolicyData = {
  readonly locale: Locale;
  readonly slug: string;
  readonly version: number;
  /** ISO 8601 instant. */
  readonly publishedAt: string;
  readonly processor: {
    readonly name: string;
    readonly registrationNumber: string;
    readonly address: string;
    readonly email: string;
    readonly phone: string | null;
    readonly website: string | null;
    readonly accent: string;
  };
  readonly authority: { readonly name: string; readonly url: string; readonly email: string };
};

/**
 * A document that the vendor publishes, from a wording file (see README): the format of the agreement, with the vendor's
 * own facts for placeholders. Pure.
 * @throws TemplateError naming the part and the line
 */
export function policyDocument(data: PolicyData, source: string): DocumentModel {
  const { locale, slug, version, publishedAt, processor } = data;
  if (!/^title: \S/m.test(source))
    throw new TemplateError('title', 'is missing: begin with "title: …"', { code: 'title_missing' });
  if (!/^# /m.test(source))
    throw new TemplateError('parts', 'are missing: begin one with "# 1 name: heading"', { code: 'parts_missing' });
  const template = parseTemplate(locale, source);
  const name = cleanLine(processor.name);
  return {
    locale,
    title: template.title,
    reference: `${slug} v${String(version)}`,
    createdAt: publishedAt,
    issuer: { name, accent: processor.accent },
    frontMatter: false,
    cover: [],
    blocks: blocksOf(template.parts, data),
    attachments: [],
  };
}

function blocksOf(parts: ReturnType<typeof parseTemplate>['parts'], data: PolicyData): readonly Block[] {
  const slots = new ValueSlots();
  const { processor, authority } = data;
  const value = (text: string | null): string => slots.value(text ?? '');
  const view = {
    processor: {
      name: value(processor.name),
      registrationNumber: value(processor.registrationNumber),
      address: value(oneLineAddress(processor.address)),
      email: value(processor.email),
      phone: value(processor.phone),
      website: value(processor.website),
    },
    authority: { name: value(authority.name), url: value(authority.url), email: value(authority.email) },
  };
  const raw = parts.flatMap((part) => parseLines(part, compileSource(part.id, part.source)(view)));
  return rawToBlocks(raw, slots);
}
