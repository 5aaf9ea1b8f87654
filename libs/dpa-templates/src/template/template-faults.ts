import { compileSource } from './compile-source.js';
import { uncovered, type DutyLetter } from './coverage.js';
import { unprintable } from '../pdf/unprintable.js';
import type { FaultCode, TemplateFault } from './template-fault.js';
import { TemplateError } from './template-error.js';
import type { AgreementTemplate, TemplateContent, TemplatePart } from './template.js';
import { renderingFaults } from './rendering-faults.js';
import { unknownPlaceholders } from './unknown-placeholders.js';

/**
 * Everything that stands in the way of publishing: each language complete and printable, each placeholder known, each
 * letter of art. 28(3) discharged and each annex field printed whatever the parties choose, and both languages saying
 * the same, block for block. Empty: it can be published.
 */
export function templateFaults({ da, en }: TemplateContent): readonly TemplateFault[] {
  const written = [...writtenFaults(da), ...writtenFaults(en)];
  return written.length > 0 ? written : renderingFaults(da, en);
}

/** What can be seen in one language's sources alone. */
function writtenFaults(template: AgreementTemplate): TemplateFault[] {
  const of = (code: FaultCode, part: string | null, detail = ''): TemplateFault => ({
    ...{ code, locale: template.locale, part, detail },
  });
  const letters = (missing: readonly DutyLetter[]) => missing.map((letter) => of('letter-uncovered', null, letter));
  return [
    ...(template.title.trim() === '' ? [of('title-missing', null)] : []),
    ...template.parts.flatMap((part) => partFaults(part).map(([code, detail]) => of(code, part.id, detail))),
    ...letters(uncovered(template)),
  ];
}

type Found = readonly [code: FaultCode, detail?: string];

/** What can be seen in one clause alone, as it is being typed. */
export function partFaults({ id, heading, source }: TemplatePart): readonly Found[] {
  const bad = unprintable(heading + source);
  const found: Found[] = [
    ...(heading.trim() === '' ? [['heading-missing'] as const] : []),
    ...(source.trim() === '' ? [['text-missing'] as const] : []),
    ...(bad.length > 0 ? [['unprintable', bad.join(' ')] as const] : []),
  ];
  try {
    compileSource(id, source);
    return [...found, ...unknownPlaceholders(source).map((name) => ['unknown-placeholder', name] as const)];
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return [...found, ['unreadable', error.why]];
  }
}
