import type { Block, DocumentModel, Inline } from '../document/document.js';
import { sampleText } from './sample-sentences.js';

/** Numbers from 0 up to but not including a bound, the same for the same seed (xorshift, 32 bits). */
function dice(seed: number): (bound: number) => number {
  let state = seed * 2_654_435_761 || 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

const TEXTS = [
  ...sampleText.da.sentences.slice(0, 6),
  ...['', ' ', 'æ', 'Ελληνική Φιλοξενία', 'Дунав → ✓', '1.', 'A & B <c>', '(x) \\ )', '\u00a0', 'a\u00adb\u200bc'],
  'Speciallægepraksisplanlægningsstabiliseringsperiode'.repeat(5),
];

/**
 * A document of any blocks in any order, with texts that are empty, long or strange: what no template makes today and
 * another one may tomorrow. The same seed gives the same document.
 */
export function randomDocument(seed: number): DocumentModel {
  const roll = dice(seed + 1);
  const pick = <Item>(items: readonly Item[], otherwise: Item): Item => items[roll(items.length)] ?? otherwise;
  const text = () => pick(TEXTS, '');
  /** What can be read: of headings, labels and names. */
  const words = () =>
    pick(
      TEXTS.filter((one) => /[\p{L}\p{N}]/u.test(one) && one !== '1.'),
      'Ord',
    );
  const many = <Item>(most: number, make: (index: number) => Item): Item[] =>
    Array.from({ length: roll(most + 1) }, (_, at) => make(at));
  const inline = (): Inline => ({
    text: text(),
    ...(roll(4) === 0 && { strong: true }),
    ...(roll(4) === 0 && { emphasis: true }),
    ...(roll(6) === 0 && { missing: true }),
    ...(roll(5) === 0 && { href: pick(['https://example.com/a?b=c&d=(e)', '#heading-0', 'mailto:a@example.com'], '') }),
  });
  const content = () => many(4, inline);

  const kinds: readonly ((id: string) => Block)[] = [
    (id) => ({ kind: 'paragraph', id, content: content(), ...(roll(2) && { number: '1.1' }) }),
    (id) => ({ kind: 'list', id, ordered: roll(2) === 0, items: many(4, content) }),
    (id) => ({ kind: 'facts', id, items: many(4, () => ({ label: words(), value: content() })) }),
    (id) => ({ kind: 'note', id, content: content() }),
    (id) => ({ kind: 'page-break', id }),
    (id) => ({ kind: 'signatures', id, parties: many(3, (at) => party(`${id}-${at}`)) }),
    (id) => {
      const columns = 1 + roll(4);
      return {
        ...{ kind: 'table', id, caption: pick(['', words()], ''), rowHeader: roll(2) === 0 },
        columns: Array.from({ length: columns }, () => ({
          label: words(),
          width: 1 + roll(3),
          align: pick(['start', 'end'], 'start'),
        })),
        rows: many(30, () => Array.from({ length: roll(columns + 1) }, content)),
      };
    },
  ];
  const party = (field: string) => ({
    ...{ field: `field-${field}`, role: words(), name: words() },
    lines: many(3, () => ({ label: words(), value: text() })),
    ...(roll(2) === 0 && { drawing: drawing() }),
  });
  const stroke = (): [number, number][] => Array.from({ length: 1 + roll(9) }, () => [roll(601), roll(201)]);
  const drawing = () => ({ label: words(), text: words(), strokes: [stroke(), stroke()] });
  let level: 0 | 1 | 2 | 3 = 0;
  const heading = (id: string): Block => {
    level = pick(
      ([1, 2, 3] as const).filter((next) => next <= level + 1),
      1,
    );
    return { kind: 'heading', id, level, text: words(), ...(roll(2) && { number: '1' }) };
  };
  const blocks = many(25, (at) => (roll(4) === 0 ? heading(`block-${at}`) : pick(kinds, heading)(`block-${at}`)));
  return {
    ...{ locale: pick(['da', 'en'], 'da'), title: words(), reference: text(), frontMatter: roll(2) === 0 },
    ...(roll(2) && { subtitle: text() }),
    createdAt: '2026-05-01T08:30:00Z',
    issuer: { name: words(), accent: '#0F5C6E' },
    cover: many(3, () => ({ label: words(), value: text() })),
    blocks: [{ kind: 'heading', id: 'heading-0', level: 1, text: words() }, ...blocks],
    attachments: many(2, (at) => ({
      name: `${at}.json`,
      mediaType: 'application/json',
      description: words(),
      text: text(),
    })),
  };
}
