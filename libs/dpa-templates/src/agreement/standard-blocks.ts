import type { Catalogue } from '../catalogue/catalogue.js';
import { cleanLine } from '../document/clean-text.js';
import type { Block } from '../document/document.js';
import type { StandardClauses } from '../template/template.js';

/** Whose clauses the agreement has, and the checksum by which anyone can see that they are unaltered. */
export function standardBlocks(standard: StandardClauses | undefined, { agreement }: Catalogue): readonly Block[] {
  if (!standard) return [];
  const facts = [
    [agreement.standardTitle, standard.title],
    [agreement.standardPublisher, standard.publisher],
    [agreement.standardChecksum, standard.checksum],
  ] as const;
  return [
    { kind: 'heading', id: 'standard-clauses', level: 1, text: agreement.standard },
    { kind: 'paragraph', id: 'standard-clauses-lead', content: [{ text: agreement.standardLead }] },
    {
      kind: 'facts',
      id: 'standard-clauses-facts',
      items: facts.map(([label, value]) => ({ label, value: [{ text: cleanLine(value) }] })),
    },
  ];
}
