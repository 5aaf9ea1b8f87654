import type { PdfDocument } from './document.js';

/** What is wrong, each in a sentence that says where. */
export type Check = (pdf: PdfDocument) => Iterable<string>;

/**
 * One demand of a standard. Clauses: `A` is ISO 19005-3 (PDF/A-3), `UA` is ISO 14289-1 (PDF/UA-1), `PDF` is
 * ISO 32000-1, `ours` is what we ask besides.
 */
export type Rule = { readonly name: string; readonly clause: string; readonly check: Check };

export const rule = (clause: string, check: Check): Rule => ({ name: check.name, clause, check });
