import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../document/document.js';
import { parseTemplate } from '../template/parse-template.js';
import type { AgreementTemplate } from '../template/template.js';

function wording(locale: Locale): AgreementTemplate {
  const file = join(import.meta.dirname, '..', 'wording', `agreement.${locale}.txt`);
  return parseTemplate(locale, readFileSync(file, 'utf8'));
}

const wordings = { da: wording('da'), en: wording('en') } as const;

/** The agreement in the vendor's own words: 15 clauses and annexes A–D, the same ids and numbers in both languages. */
export function ownWording(locale: Locale): AgreementTemplate {
  return wordings[locale];
}
