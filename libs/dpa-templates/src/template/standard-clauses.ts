import { createHash } from 'node:crypto';
import type { Locale } from '../document/document.js';
import { ownWording } from '../agreement/own-wording.js';
import { parseTemplate } from './parse-template.js';
import { TemplateError } from './template-error.js';
import type { AgreementTemplate, StandardClauses, TemplatePart } from './template.js';

type Body = Pick<AgreementTemplate, 'title'> & { readonly parts: readonly TemplatePart[] };

/**
 * Standard clauses that somebody publishes, from a file (docs/standard-clauses.md), with our annexes behind them: they
 * are filled from the annexes' data as always, and refer to no clause by its name, for these are the publisher's.
 * @throws TemplateError naming the line
 */
export function parseStandardClauses(locale: Locale, file: string): AgreementTemplate & { standard: StandardClauses } {
  const lines = file.normalize('NFC').split(/\r?\n/);
  const at = lines.findIndex((line) => line.startsWith('publisher: '));
  const publisher = (lines[at] ?? '').slice('publisher: '.length).trim();
  if (publisher === '')
    throw new TemplateError('publisher', 'is missing: write "publisher: …" before the first clause');
  if (!lines.some((line) => /^title: \S/.test(line)))
    throw new TemplateError('title', 'is missing: begin with "title: …"');
  if (!lines.some((line) => line.startsWith('# ')))
    throw new TemplateError('clauses', 'are missing: begin one with "# 1 name: heading"');
  const body = parseTemplate(locale, lines.toSpliced(at, 1).join('\n'));
  const annex = body.parts.find(({ kind }) => kind === 'annex');
  if (annex) throw new TemplateError(`annex ${annex.id}`, 'is not wanted: the portal has its own, leave it out');
  const standard = { title: body.title, publisher, checksum: bodyChecksum(body) };
  return { ...body, standard, parts: [...body.parts, ...standaloneAnnexes(locale)] };
}

/**
 * SHA-256 of the clauses' text, 64 hex digits. Of these lines, each ended by a line feed, in UTF-8 and NFC, without white
 * space at the end of any: `title: …`; then for each clause in its order an empty line, `# <number> <id>: <heading>` and
 * its text. It is the same on every machine, and another when one letter is.
 */
export function bodyChecksum({ title, parts }: Body): string {
  const clauses = parts.filter(({ kind }) => kind === 'clause');
  const text = [
    `title: ${title}`,
    ...clauses.flatMap(({ number, id, heading, source }) => ['', `# ${number} ${id}: ${heading}`, source]),
  ].join('\n');
  const canonical = text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .join('\n');
  return createHash('sha256').update(`${canonical}\n`, 'utf8').digest('hex');
}

/** What our annexes say of our clauses, which are not there. */
const aboutClauses: Readonly<Record<Locale, readonly (readonly [RegExp, string])[]>> = {
  da: [
    [/[,;] (?:jf\.|se) \[punkt #\]\([a-z0-9-]+\)/g, ''],
    [/aftalens punkter og bilag A–C/g, 'bestemmelserne og bilag A–C'],
  ],
  en: [
    [/[,;] see \[clause #\]\([a-z0-9-]+\)/g, ''],
    [/the clauses of the agreement and annexes A–C/g, 'the clauses and annexes A–C'],
  ],
};

function standaloneAnnexes(locale: Locale): TemplatePart[] {
  return ownWording(locale)
    .parts.filter(({ kind }) => kind === 'annex')
    .map((part) => ({
      ...part,
      source: aboutClauses[locale].reduce((source, [about, instead]) => source.replaceAll(about, instead), part.source),
    }));
}
