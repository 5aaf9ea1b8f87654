import { agreementDocument } from '../agreement/agreement-document.js';
import { bareAgreement, everyChoice, markedAgreement, unplacedFields, type Choice } from '../agreement/annex-fields.js';
import { coverage, dutyLetters } from './coverage.js';
import { textOf } from '../document/document-changes.js';
import type { Block, DocumentModel, Locale } from '../document/document.js';
import { TemplateError } from './template-error.js';
import type { TemplateFault } from './template-fault.js';
import type { AgreementTemplate } from './template.js';

/** What shows only when agreements are made of both languages, one for each thing the parties can choose. */
export function renderingFaults(da: AgreementTemplate, en: AgreementTemplate): readonly TemplateFault[] {
  const faults = everyChoice.flatMap((choice) => [
    ...faultsBetween(tried(da, markedAgreement('da', choice)), tried(en, markedAgreement('en', choice)), da, en),
    ...faultsBetween(tried(da, bareAgreement('da', choice)), tried(en, bareAgreement('en', choice)), da, en),
    ...[da, en].flatMap((template) => choiceFaults(template, choice)),
  ]);
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

type Tried = DocumentModel | TemplateFault;
const isFault = (made: Tried): made is TemplateFault => 'code' in made;

function tried(template: AgreementTemplate, data: Parameters<typeof agreementDocument>[0]): Tried {
  try {
    return agreementDocument(data, template);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const { message, fault, where } = error;
    const place = { locale: template.locale, part: partOf(template, where) };
    return fault.code === 'unreadable'
      ? { code: 'line-unreadable', ...place, detail: fault.subject ?? '' }
      : { code: 'unreadable', ...place, detail: message };
  }
}

/** A fault names a part, a line of it, a block of it, or the target of a link in it. */
function partOf({ parts }: AgreementTemplate, where: string): string | null {
  const [, target] = /^link to (.+)$/.exec(where) ?? [];
  if (target !== undefined) return parts.find(({ source }) => source.includes(`](${target})`))?.id ?? null;
  const named = parts.filter(({ id }) => where === id || where.startsWith(`${id},`) || where.startsWith(`${id}-`));
  return named.toSorted((a, b) => b.id.length - a.id.length)[0]?.id ?? null;
}

function faultsBetween(inDanish: Tried, inEnglish: Tried, da: AgreementTemplate, en: AgreementTemplate) {
  if (isFault(inDanish) || isFault(inEnglish)) return [inDanish, inEnglish].filter(isFault);
  return [...missingIn(en, inDanish.blocks, inEnglish.blocks), ...missingIn(da, inEnglish.blocks, inDanish.blocks)];
}

/** Blocks of the other language that this one lacks: it would promise less. */
function missingIn(template: AgreementTemplate, there: readonly Block[], here: readonly Block[]): TemplateFault[] {
  const ids = new Set(here.map(({ id }) => id));
  return there
    .filter(({ id }) => !ids.has(id))
    .map(({ id }) => ({ code: 'only-here', locale: template.locale, part: partOf(template, id), detail: id }));
}

/** Under this choice: letters without the paragraph that discharges them, and annex fields that are not printed. */
function choiceFaults(template: AgreementTemplate, choice: Choice): TemplateFault[] {
  const { locale } = template;
  const made = tried(template, markedAgreement(locale, choice));
  if (isFault(made)) return [];
  const shown = new Set(made.blocks.map(({ id }) => id));
  const found = coverage(template);
  return [
    ...dutyLetters
      .filter((letter) => !found[letter].some(({ block }) => shown.has(block)))
      .map((letter) => faultOf('letter-uncovered', locale, found[letter][0]?.part ?? null, letter)),
    ...unplacedFields(annexText(template, made)).map((field) => {
      const annex = template.parts.find(({ id }) => id === `annex-${field.slice(0, 1)}`);
      return faultOf('field-unplaced', locale, annex?.id ?? null, field);
    }),
  ];
}

const faultOf = (code: TemplateFault['code'], locale: Locale, part: string | null, detail: string): TemplateFault => ({
  ...{ code, locale, part, detail },
});

/** All that stands in the annexes. */
function annexText(template: AgreementTemplate, { blocks }: DocumentModel): string {
  const annexes = new Set(template.parts.filter(({ kind }) => kind === 'annex').map(({ id }) => id));
  let isAnnex = false;
  return blocks
    .filter((block) => {
      if (block.kind === 'heading' && block.level === 1) isAnnex = annexes.has(block.id);
      return isAnnex;
    })
    .map(textOf)
    .join('\n');
}
