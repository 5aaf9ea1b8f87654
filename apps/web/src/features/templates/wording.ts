import type { Draft, Language } from './staff-template.js';

export type Wording = Draft['content'];
export type Part = Wording['da']['parts'][number];
export type PartKind = Part['kind'];

/** Puts `change` in place of one language. */
function withLanguage(
  wording: Wording,
  language: Language,
  change: Partial<Pick<Wording['da'], 'title' | 'parts'>>,
): Wording {
  return language === 'da'
    ? { ...wording, da: { ...wording.da, ...change } }
    : { ...wording, en: { ...wording.en, ...change } };
}

const inBoth = (wording: Wording, change: (parts: Part[]) => Part[]): Wording =>
  withLanguage(withLanguage(wording, 'da', { parts: change(wording.da.parts) }), 'en', {
    parts: change(wording.en.parts),
  });

export const withTitle = (wording: Wording, language: Language, title: string): Wording =>
  withLanguage(wording, language, { title });

export const partOf = (wording: Wording, language: Language, id: string): Part | undefined =>
  wording[language].parts.find((part) => part.id === id);

/** One language of one part becomes something else. */
export function withPart(
  wording: Wording,
  language: Language,
  id: string,
  change: Partial<Pick<Part, 'heading' | 'source'>>,
): Wording {
  const parts = wording[language].parts.map((part) => (part.id === id ? { ...part, ...change } : part));
  return withLanguage(wording, language, { parts });
}

/** Clauses 1, 2, 3 …, annexes A, B, C …: as the server numbers them when it is saved. */
function numbered(parts: Part[]): Part[] {
  const clauses = parts.filter(({ kind }) => kind === 'clause');
  const annexes = parts.filter(({ kind }) => kind === 'annex');
  return [
    ...clauses.map((part, index) => ({ ...part, number: String(index + 1) })),
    ...annexes.map((part, index) => ({ ...part, number: String.fromCharCode(65 + index) })),
  ];
}

/** A new, empty part last of its kind, in both languages. */
export function withNewPart(wording: Wording, kind: PartKind, headings: Record<Language, string>): Wording {
  const id = freeId(headings.en, new Set(wording.da.parts.map((part) => part.id)));
  const add = (heading: string) => (parts: Part[]) =>
    numbered([...parts, { id, kind, number: '1', heading, source: '' }]);
  return withLanguage(withLanguage(wording, 'da', { parts: add(headings.da)(wording.da.parts) }), 'en', {
    parts: add(headings.en)(wording.en.parts),
  });
}

/** The name that links, differences and bookmarks know the part by, for ever: made of its English heading. */
export function freeId(heading: string, taken: ReadonlySet<string>): string {
  const words = heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 50);
  const name = words === '' ? 'part' : words;
  let id = name;
  for (let count = 2; taken.has(id); count += 1) id = `${name}-${String(count)}`;
  return id;
}

export const withoutPart = (wording: Wording, id: string): Wording =>
  inBoth(wording, (parts) => numbered(parts.filter((part) => part.id !== id)));

/** One place up (-1) or down (1) among its own kind; unchanged at the end. */
export function withMoved(wording: Wording, id: string, by: -1 | 1): Wording {
  return inBoth(wording, (parts) => {
    const at = parts.findIndex((part) => part.id === id);
    const [moved, other] = [parts[at], parts[at + by]];
    if (!moved || other?.kind !== moved.kind) return parts;
    const order = parts.with(at, other).with(at + by, moved);
    return numbered(order);
  });
}

export const isSame = (one: Wording, other: Wording): boolean => JSON.stringify(one) === JSON.stringify(other);
