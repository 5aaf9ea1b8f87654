import { PdfDocument } from './document.js';
import { Unreadable } from './parse-cos.js';
import type { Rule } from './rule.js';
import { actionRules } from './rules/action-rules.js';
import { annotationRules } from './rules/annotation-rules.js';
import { attachmentRules } from './rules/attachment-rules.js';
import { colourRules } from './rules/colour-rules.js';
import { fileRules } from './rules/file-rules.js';
import { fontRules } from './rules/font-rules.js';
import { formRules } from './rules/form-rules.js';
import { glyphRules } from './rules/glyph-rules.js';
import { graphicsRules } from './rules/graphics-rules.js';
import { listAndTableRules } from './rules/list-and-table-rules.js';
import { markingRules } from './rules/marking-rules.js';
import { metadataRules } from './rules/metadata-rules.js';
import { navigationRules } from './rules/navigation-rules.js';
import { objectRules } from './rules/object-rules.js';
import { signatureRules } from './rules/signature-rules.js';
import { structureRules } from './rules/structure-rules.js';

/** What PDF/A-3a and PDF/UA-1 ask of our documents, as far as a program can see it. */
export const rules: readonly Rule[] = [
  ...[
    ...fileRules,
    ...objectRules,
    ...graphicsRules,
    ...colourRules,
    ...fontRules,
    ...glyphRules,
    ...annotationRules,
    ...formRules,
  ],
  ...[...signatureRules, ...actionRules, ...metadataRules, ...structureRules, ...markingRules, ...listAndTableRules],
  ...[...attachmentRules, ...navigationRules],
];

export type Fault = { readonly rule: string; readonly clause: string; readonly where: string };

/** What keeps a file from being PDF/A-3a and PDF/UA-1; nothing when no rule finds anything. */
export function conformanceFaults(bytes: Uint8Array): Fault[] {
  try {
    const pdf = new PdfDocument(bytes);
    return rules.flatMap(({ name, clause, check }) => [...check(pdf)].map((where) => ({ rule: name, clause, where })));
  } catch (error) {
    if (error instanceof Unreadable) return [{ rule: 'canBeRead', clause: 'PDF 7.5', where: error.message }];
    throw error;
  }
}
