import { agreementTemplate, type AgreementTemplate, type TemplatePart } from './template.js';
import { TemplateError } from './template-error.js';

const partLine = /^# (\d+|[A-Z]) ([a-z][a-z0-9-]*): (.+)$/;
const titleLine = /^title: (.+)$/;

/**
 * A wording file → template. `title: …`, then parts, each begun by `# <number or letter> <id>: <heading>`; lines before
 * the first part that begin with `//` are for whoever edits the file.
 * @throws TemplateError on a line out of place, or when clauses are not numbered 1, 2, 3 … and annexes A, B, C …
 */
export function parseTemplate(locale: AgreementTemplate['locale'], text: string): AgreementTemplate {
  let title = '';
  const parts: (TemplatePart & { lines: string[] })[] = [];
  for (const [index, line] of text.normalize('NFC').split(/\r?\n/).entries()) {
    const [, number, id, heading] = partLine.exec(line) ?? [];
    if (number !== undefined && id !== undefined && heading !== undefined) {
      parts.push({ id, kind: /\d/.test(number) ? 'clause' : 'annex', number, heading, source: '', lines: [] });
      continue;
    }
    const part = parts.at(-1);
    if (part) part.lines.push(line);
    else if (titleLine.test(line)) title = titleLine.exec(line)?.[1] ?? '';
    else if (line.trim() !== '' && !line.startsWith('//')) {
      const fault = { code: 'text_before_parts', line: index + 1 } as const;
      throw new TemplateError(`line ${String(index + 1)}`, 'text before the first part', fault);
    }
  }
  const template = agreementTemplate.parse({
    locale,
    title,
    parts: parts.map(({ lines, ...part }) => ({ ...part, source: lines.join('\n').trim() })),
  });
  requireSequence(template);
  return template;
}

function requireSequence({ parts }: AgreementTemplate): void {
  const clauses = parts.filter(({ kind }) => kind === 'clause');
  const annexes = parts.filter(({ kind }) => kind === 'annex');
  const expected = [
    ...clauses.map((_, index) => String(index + 1)),
    ...annexes.map((_, index) => String.fromCharCode(65 + index)),
  ];
  for (const [index, part] of parts.entries()) {
    const number = expected[index];
    if (part.number !== number) {
      const fault = { code: 'wrong_number', part: part.id, subject: number ?? '–' } as const;
      throw new TemplateError(part.id, `is numbered ${part.number}, its place is ${number ?? '–'}`, fault);
    }
  }
}
