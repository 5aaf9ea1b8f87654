import { createHash } from 'node:crypto';
import {
  canonicalJson,
  policyDocument,
  TemplateError,
  type DocumentModel,
  type PolicyData,
  type ReadingFault,
} from '#dpa-templates';

export type Sources = { readonly da: string; readonly en: string };
export type Models = { readonly da: DocumentModel; readonly en: DocumentModel };
/** `message` says it in English, for logs; `code` and the rest for whoever says it to the writer. */
export type PolicyFault = Omit<ReadingFault, 'code'> & {
  readonly locale: 'da' | 'en';
  readonly code: ReadingFault['code'] | 'other_language_only';
  readonly message: string;
};
/** What a document says besides its wording. */
export type PolicyFacts = Omit<PolicyData, 'locale'>;

const documentOf = (facts: PolicyFacts, locale: 'da' | 'en', source: string): DocumentModel | PolicyFault => {
  try {
    return policyDocument({ ...facts, locale }, source);
  } catch (error) {
    if (error instanceof TemplateError) return { locale, message: error.message, ...error.fault };
    throw error;
  }
};
const isFault = (made: DocumentModel | PolicyFault): made is PolicyFault => 'message' in made;

/** Both languages as documents, or what stands in the way: each must be readable, and say the same point for point. */
export function policyModels(facts: PolicyFacts, sources: Sources): Models | readonly PolicyFault[] {
  const da = documentOf(facts, 'da', sources.da);
  const en = documentOf(facts, 'en', sources.en);
  if (isFault(da) || isFault(en)) return [da, en].filter(isFault);
  const faults = [...onlyIn(da, en), ...onlyIn(en, da)];
  return faults.length > 0 ? faults : { da, en };
}

function onlyIn(one: DocumentModel, other: DocumentModel): PolicyFault[] {
  const there = new Set(other.blocks.map(({ id }) => id));
  return one.blocks
    .filter(({ id }) => !there.has(id))
    .map(({ id }) => ({
      locale: other.locale,
      code: 'other_language_only',
      part: id,
      message: `${id}: is in the other language only`,
    }));
}

const wordsOf = ({ title, blocks }: DocumentModel): string => canonicalJson({ title, blocks });

/** Whether what was published says of the vendor what `facts` no longer say. */
export function isOutdated(facts: PolicyFacts, published: Sources & { readonly models: Models }): boolean {
  const now = policyModels(facts, published);
  return (
    'da' in now && (['da', 'en'] as const).some((locale) => wordsOf(now[locale]) !== wordsOf(published.models[locale]))
  );
}

/** SHA-256 of both languages: the documents as they were published. */
export const contentHashOf = (models: Models): string =>
  createHash('sha256').update(canonicalJson(models), 'utf8').digest('hex');

/** What a new document begins with: the format by example. */
export const emptyPolicy: Sources = {
  da: 'title: \n\n# 1 about: Om dokumentet\n§ first: \n',
  en: 'title: \n\n# 1 about: About this document\n§ first: \n',
};

/** The title in a source that may not be finished. */
export const titleIn = (source: string): string => /^title: (.+)$/m.exec(source)?.[1]?.trim() ?? '';
