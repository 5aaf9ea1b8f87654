import { agreementDocument } from './agreement-document.js';
import { coverage, dutyLetters, uncovered } from '../template/coverage.js';
import type { Block, Locale } from '../document/document.js';
import { ownWording } from './own-wording.js';
import type { AgreementTemplate } from '../template/template.js';
import { exampleAgreement } from '../example/example-agreement.js';

const locales: readonly Locale[] = ['da', 'en'];
const clauses = [
  'contents',
  'preamble',
  'controller',
  'instruction',
  'confidentiality',
  'security',
  'sub-processors',
  'transfers',
  'assistance',
  'breach',
  'deletion',
  'audit',
  'other',
  'term',
  'contacts',
];
const everyChoice = (['general', 'specific'] as const).flatMap((mode) =>
  (['delete', 'return'] as const).map((atEnd) => ({ mode, atEnd })),
);
const chosen = (locale: Locale, { mode, atEnd }: (typeof everyChoice)[number]): readonly Block[] =>
  agreementDocument(
    exampleAgreement(locale, {
      choices: { authorisation: { mode, noticeDays: 45 }, breachNotificationHours: 36, atEnd },
    }),
  ).blocks;
const shape = (block: Block): unknown => ({
  id: block.id,
  kind: block.kind,
  number: 'number' in block ? block.number.replace(/^(Bilag|Annex) /, '') : undefined,
  level: block.kind === 'heading' ? block.level : undefined,
  size: block.kind === 'table' ? [block.rows.length, block.columns.map(({ width }) => width)] : undefined,
  items: block.kind === 'list' || block.kind === 'facts' ? block.items.length : undefined,
});

describe.each(locales)('the wording in %s', (locale) => {
  const template = ownWording(locale);

  it('has the 15 clauses and 4 annexes in their order', () => {
    expect(template.parts.map(({ id }) => id)).toEqual([...clauses, 'annex-a', 'annex-b', 'annex-c', 'annex-d']);
  });

  it('discharges every letter of art. 28(3), each where it belongs', () => {
    expect(uncovered(template)).toEqual([]);
    const found = coverage(template);
    expect(dutyLetters.map((letter) => [letter, [...new Set(found[letter].map(({ number }) => number))]])).toEqual([
      ['a', ['4', '8']],
      ['b', ['5']],
      ['c', ['6']],
      ['d', ['7']],
      ['e', ['9']],
      ['f', ['9', '10']],
      ['g', ['11']],
      ['h', ['12']],
    ]);
  });

  it.each(everyChoice)(
    'keeps every discharging paragraph under $mode authorisation and $atEnd at the end',
    (choice) => {
      const ids = new Set(chosen(locale, choice).map(({ id }) => id));
      const marked = Object.values(coverage(template)).flat();
      expect(marked.filter(({ block }) => !ids.has(block))).toEqual([]);
    },
  );

  it('prints the hours, the days and the law that were chosen', () => {
    const text = JSON.stringify(chosen(locale, { mode: 'specific', atEnd: 'return' }));
    expect(text).toContain(locale === 'da' ? 'senest 36 timer' : 'no later than 36 hours');
    expect(text).toContain(locale === 'da' ? 'mindst 45 dage' : 'at least 45 days');
    expect(text).toContain(locale === 'da' ? 'lovgivningen i Danmark' : 'the law of Denmark');
    expect(text).toContain(locale === 'da' ? 'Tavshed er ikke godkendelse' : 'Silence is not authorisation');
  });

  it('counts one day and one hour as one', () => {
    const choices = {
      authorisation: { mode: 'general', noticeDays: 1 },
      breachNotificationHours: 1,
      atEnd: 'delete',
    } as const;
    const text = JSON.stringify(agreementDocument(exampleAgreement(locale, { choices })).blocks);
    expect(text).toContain(locale === 'da' ? 'senest 1 time"' : 'no later than 1 hour"');
    expect(text.split(locale === 'da' ? 'mindst 1 dag,' : 'at least 1 day before')).toHaveLength(3);
  });

  it.each(everyChoice)('says what follows from silence and from an objection under $mode authorisation', (choice) => {
    const text = JSON.stringify(chosen(locale, choice));
    const silence = {
      general: {
        da: 'må ændringen gennemføres, når fristen er udløbet',
        en: 'may be carried out when the period has expired',
      },
      specific: { da: 'Tavshed er ikke godkendelse', en: 'Silence is not authorisation' },
    };
    expect(text).toContain(silence[choice.mode][locale]);
    expect(text).toContain(
      locale === 'da'
        ? 'uden at være bundet af hovedaftalens opsigelsesvarsel'
        : 'without being bound by the period of notice',
    );
  });

  it.each(everyChoice)('sets a time limit for deletion and return, $atEnd at the end', (choice) => {
    const text = JSON.stringify(chosen(locale, choice));
    expect(text).toContain(locale === 'da' ? 'senest 30 dage efter ophøret' : 'no later than 30 days after the end');
  });

  it('leaves nothing of its syntax in the text', () => {
    expect(JSON.stringify(chosen(locale, { mode: 'general', atEnd: 'delete' }))).not.toMatch(
      /\{\{|\*\*|\]\(|[\uE000-\uF8FF]/,
    );
  });

  it('is quoted as typographers do in its language', () => {
    expect(template.parts.map(({ source }) => source).join('')).not.toMatch(/ {2}| ,| \.(?!\.)/);
  });
});

it.each(everyChoice)('both languages have the same blocks under $mode and $atEnd', (choice) => {
  expect(chosen('en', choice).map(shape)).toEqual(chosen('da', choice).map(shape));
});

it('both languages use the same placeholders, letters and references in every part', () => {
  const used = ({ parts }: AgreementTemplate): unknown =>
    parts.map(({ id, number, source }) => ({
      id,
      number,
      used: source.match(/\{\{[^}]+\}\}|\{[a-h, ]+\}|\]\([a-z-]+\)/g),
    }));
  expect(used(ownWording('en'))).toEqual(used(ownWording('da')));
});

it('a letter without text is not covered', () => {
  const template = ownWording('en');
  const emptied = template.parts.map((part) =>
    part.id === 'confidentiality' ? { ...part, source: part.source.replace(/(\{b\}): .*/g, '$1:') } : part,
  );
  expect(uncovered({ ...template, parts: emptied })).toEqual(['b']);
});
