import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../document/document.js';

/** What a vendor publishes from the first day, in our own words. */
export const ownPolicySlugs = ['privacy', 'data-subject-rights'] as const;

const read = (slug: string, locale: Locale): string =>
  readFileSync(join(import.meta.dirname, '..', 'wording', `policy-${slug}.${locale}.txt`), 'utf8');

const sources = new Map<string, { readonly da: string; readonly en: string }>(
  ownPolicySlugs.map((slug) => [slug, { da: read(slug, 'da'), en: read(slug, 'en') }]),
);

/** @returns the wording file in both languages; undefined for what the vendor writes by itself */
export const ownPolicy = (slug: string): { readonly da: string; readonly en: string } | undefined => sources.get(slug);
