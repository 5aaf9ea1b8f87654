import { agreementData, type AgreementDataInput } from '../agreement/agreement-data.js';
import { agreementDocument } from '../agreement/agreement-document.js';
import { exampleAgreement } from '../example/example-agreement.js';
import { renderHtml } from '../html/render-html.js';
import { ownWording } from '../agreement/own-wording.js';
import { TemplateError } from './template-error.js';
import { templateFaults } from './template-faults.js';
import type { TemplateContent } from './template.js';
import { hostileTexts } from '../testing/hostile-texts.js';

/** Far more than any of these takes, and far less than they would without limits. */
const SOON = 4_000;

const withSource = (source: string): TemplateContent => {
  const hostile = <Language extends TemplateContent['da' | 'en']>(language: Language): Language => ({
    ...language,
    parts: language.parts.map((part) => (part.id === 'breach' ? { ...part, source } : part)),
  });
  return {
    da: hostile({ ...ownWording('da'), locale: 'da' }),
    en: hostile({ ...ownWording('en'), locale: 'en' }),
  };
};
const { annexes } = exampleAgreement('da');
/** As much of each list as the data may hold. */
const long: Partial<AgreementDataInput> = {
  services: Array.from({ length: 400 }, (_, n) => ({ id: String(n), name: `Ydelse ${String(n)}`, description: 'x' })),
  annexes: { ...annexes, c: { ...annexes.c, places: Array.from({ length: 200 }, (_, n) => `Sted ${String(n)}`) } },
};
const filledIn = (source: string, data: Partial<AgreementDataInput> = long) =>
  agreementDocument(agreementData.parse(exampleAgreement('da', data)), withSource(source).da);

const each = (list: string, depth: number, inner: string): string =>
  depth === 0 ? inner : `{{#each ${list}}}${each(`../${list}`, depth - 1, inner)}{{/each}}`;

describe('a wording that means harm', () => {
  it.each([
    ['loops in loops', each('services', 3, '§ a: x\n')],
    ['loops in loops in loops, deeper than data goes', each('services', 4, 'x')],
    ['makes a text too long', each('services', 2, 'x'.repeat(50_000))],
    ['loops side by side without end', '{{#each services}}{{#each ../services}}x{{/each}}{{/each}}'.repeat(900)],
    ['opens more blocks than anybody closes', '{{#if d}}'.repeat(6_000)],
    ['stands blocks in blocks until the stack is full', `${'{{#if d}}'.repeat(3_000)}${'{{/if}}'.repeat(3_000)}`],
    ['chooses by turns without end', `{{#if d}}a${'{{else if d}}b'.repeat(3_000)}{{/if}}`],
    ['has more placeholders than anybody reads', '{{d}}'.repeat(11_000)],
    ['reads a file by a partial', '{{> ../../../etc/passwd}}'],
    ['reaches the prototype', '§ a: {{controller.__proto__.constructor}}'],
    ['reaches the constructor', '§ a: {{controller.constructor.name}}'],
    ['reaches the process by a helper', '§ a: {{lookup this "constructor"}}'],
    ['reaches the engine', '§ a: {{@root.controller}}'],
    ['reaches globals', '§ a: {{process.env.HOME}}{{global.process}}'],
    ['repeats over an object', '{{#each controller}}x{{/each}}'],
    ['repeats over a text', '{{#each d}}x{{/each}}'],
    ['prints without escaping', '§ a: {{{controller.name}}}'],
    ['defines a partial of its own', '{{#*inline "x"}}{{> x}}{{/inline}}{{> x}}'],
  ])('and %s is refused, soon', (_what, source) => {
    const started = performance.now();
    expect(() => filledIn(source)).toThrow(TemplateError);
    expect(performance.now() - started).toBeLessThan(SOON);
  });

  it.each([
    ['nothing but signs of a link', '['.repeat(60_000)],
    ['nothing but links that never end', '[x]('.repeat(15_000)],
    ['nothing but stars', '*'.repeat(60_000)],
    ['nothing but white space', `x\n${' '.repeat(59_000)}\ny`],
    ['nothing but cells', '| '.repeat(30_000)],
  ])('and is %s is read soon', (_what, text) => {
    const started = performance.now();
    const source = text.startsWith('x\n') || text.startsWith('|') ? text : `§ a: ${text.slice(0, 59_000)}`;
    try {
      filledIn(source);
    } catch (error) {
      expect(error).toBeInstanceOf(TemplateError);
    }
    expect(performance.now() - started).toBeLessThan(SOON);
  });

  it('is told as a fault when it is checked, and does not bring the check down', () => {
    const started = performance.now();
    const faults = templateFaults(withSource(each('services', 4, 'x')));
    expect(faults).toContainEqual(expect.objectContaining({ code: 'unreadable', part: 'breach' }));
    expect(performance.now() - started).toBeLessThan(SOON);
  });

  it('leaves the next wording its whole budget', () => {
    expect(() => filledIn(each('services', 3, 'x'))).toThrow(TemplateError);
    const { blocks } = filledIn('§ all: x\n{{#each services}}\n- {{name}}\n{{/each}}');
    const list = blocks.find(({ id }) => id === 'breach-all-list');
    expect(list?.kind === 'list' ? list.items : []).toHaveLength(400);
  });
});

it.each(hostileTexts)('%j as a value is never markup, in a wording of somebody else either', (text) => {
  const source =
    '§ a: {{mainAgreement}}\n- {{mainAgreement}}\n:= f:\n: L | {{mainAgreement}}\n|= t: C\n|: A 100 |\n| {{mainAgreement}} |';
  const plain = filledIn(source, { mainAgreement: 'x' });
  const hostile = filledIn(source, { mainAgreement: text });
  const shape = ({ blocks }: typeof plain): string[] => blocks.map(({ kind, id }) => `${kind} ${id}`);
  expect(shape(hostile)).toEqual(shape(plain));
  expect(renderHtml(hostile)).not.toMatch(/<script|<img|<b>|onerror=alert\(1\)>/);
});

it('a register of 5,000 companies is within the budget', () => {
  const company = { legalName: 'N', registrationNumber: '1', address: 'A', country: 'DK', description: 'D' };
  const b = { subProcessors: Array.from({ length: 5_000 }, () => company) };
  const data = agreementData.parse(exampleAgreement('da', { annexes: { ...annexes, b } }));
  expect(agreementDocument(data, ownWording('da')).blocks.length).toBeGreaterThan(50);
});
