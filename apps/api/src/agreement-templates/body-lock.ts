import { bodyChecksum, type StandardClauses, type TemplateContent } from '#dpa-templates';

/** Whose clauses a template has, in each language. */
export type Standard = { readonly da: StandardClauses; readonly en: StandardClauses };

/**
 * The content with what the template says of its clauses, whatever the writer said.
 * @returns null when the clauses are not, to the letter, those that were imported
 */
export function withLock({ da, en }: TemplateContent, standard: Standard | null): TemplateContent | null {
  const { standard: _da, ...danish } = da;
  const { standard: _en, ...english } = en;
  if (!standard) return { da: danish, en: english };
  const isWhole = bodyChecksum(danish) === standard.da.checksum && bodyChecksum(english) === standard.en.checksum;
  return isWhole ? { da: { ...danish, standard: standard.da }, en: { ...english, standard: standard.en } } : null;
}
