import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { annexFields } from '../agreement/annex-fields.js';
import { fill } from '../catalogue/catalogue.js';
import { dutyLetters } from './coverage.js';
import type { Locale } from '../document/document.js';
import type { Placeholder } from './placeholders.js';
import { faultCodes, type TemplateFault } from './template-fault.js';

const text = z.string().min(1);
const words = z.strictObject({
  /** `{detail}` is what the fault is about; `{duty}` and `{mark}` the letter's, in words and as it is written. */
  faults: z.record(z.enum(faultCodes), text),
  duties: z.record(z.enum(dutyLetters), text),
  fields: z.record(z.enum(annexFields), text),
  parties: z.record(z.string(), text),
  ofParty: z.record(z.string(), text),
  placeholders: z.record(z.string(), text),
});

const read = (locale: Locale) =>
  words.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '..', 'catalogue', `templates.${locale}.json`), 'utf8')),
  );
const catalogues = { da: read('da'), en: read('en') } as const;

/** What is wrong with a wording and what to do about it, in the reader's language. */
export function faultWords({ code, detail }: TemplateFault, reader: Locale): string {
  const { faults, duties, fields } = catalogues[reader];
  const known: Readonly<Record<string, string>> = { ...duties, ...fields };
  const shown = code === 'field-unplaced' ? (known[detail] ?? detail) : detail;
  return fill(faults[code], {
    detail: code === 'unknown-placeholder' ? `{{${detail}}}` : shown,
    duty: known[detail] ?? '',
    mark: `{${detail}}`,
  });
}

/** What a placeholder stands for, in the reader's language; its path when there are no words for it. */
export function placeholderWords({ path, list }: Placeholder, reader: Locale): string {
  const { parties, ofParty, placeholders } = catalogues[reader];
  const whole = list === null ? path : `${list}.${path}`;
  const [, name = '', ofIt = ''] = /^(controller|processor)\.(.+)$/.exec(whole) ?? [];
  const [party, about] = [parties[name], ofParty[ofIt]];
  return party && about ? fill(about, { party }) : (placeholders[whole] ?? whole);
}
