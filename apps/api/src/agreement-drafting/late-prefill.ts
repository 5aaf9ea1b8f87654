import type { AgreementContent } from '../agreement-record/agreements.schema.js';
import type { PrefilledField } from '../agreement-record/prefilled.js';
import type { Prefill } from '../annex-library/annex-library.schema.js';

type Piece = { readonly field: PrefilledField; readonly words: readonly string[] };

const plain = (words: string): string => words.trim().toLowerCase();

/** Of `all`, what is neither in `before` nor already written, whatever its capitals. */
function fresh<Item>(all: readonly Item[], keyOf: (item: Item) => string, ...known: readonly (readonly Item[])[]) {
  const had = new Set(known.flat().map((item) => plain(keyOf(item))));
  return all.filter((item) => !had.has(plain(keyOf(item))));
}

const itself = (words: string): string => words;

/**
 * What the library has for services that came after a draft was begun, and the draft does not hold.
 * @param all of every service; `before` of those it was begun with
 * @returns the content with it, and which fields it touches with which pieces
 */
export function withLatePrefill(content: AgreementContent, all: Prefill, before: Prefill) {
  const { a, c } = content.annexes;
  const dataTypes = fresh(all.dataTypes, ({ name }) => name, before.dataTypes, a.dataTypes);
  const dataSubjects = fresh(all.dataSubjects, itself, before.dataSubjects, a.dataSubjects);
  const retention = fresh(all.retention, ({ dataType }) => dataType, before.retention, c.retention);
  const places = fresh(all.places, itself, before.places, c.places);
  const listed = all.measures?.items ?? [];
  const measures = fresh(listed, ({ measure }) => measure, before.measures?.items ?? [], c.measures.items);
  const pieces: readonly Piece[] = [
    { field: 'annexes.a.dataTypes', words: dataTypes.map(({ name }) => name) },
    { field: 'annexes.a.dataSubjects', words: dataSubjects },
    { field: 'annexes.c.retention', words: retention.map(({ dataType, period }) => `${dataType}: ${period}`) },
    { field: 'annexes.c.measures.items', words: measures.map(({ area, measure }) => `${area}: ${measure}`) },
    { field: 'annexes.c.places', words: places },
  ];
  const filled: AgreementContent = {
    ...content,
    annexes: {
      ...content.annexes,
      a: { ...a, dataTypes: [...a.dataTypes, ...dataTypes], dataSubjects: [...a.dataSubjects, ...dataSubjects] },
      c: {
        ...c,
        measures: { ...c.measures, items: [...c.measures.items, ...measures] },
        retention: [...c.retention, ...retention],
        places: [...c.places, ...places],
      },
    },
  };
  return { content: filled, pieces: pieces.filter(({ words }) => words.length > 0) };
}
