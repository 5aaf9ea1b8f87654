import { ownWording } from '../agreement/own-wording.js';
import { templateFaults } from './template-faults.js';
import type { TemplateContent, TemplatePart } from './template.js';

const own: TemplateContent = templateOf();
function templateOf(): TemplateContent {
  return { da: { ...ownWording('da'), locale: 'da' }, en: { ...ownWording('en'), locale: 'en' } };
}
/** Our wording with one part of one language changed. */
const changed = (locale: 'da' | 'en', id: string, change: (part: TemplatePart) => Partial<TemplatePart>) => ({
  ...own,
  [locale]: {
    ...own[locale],
    parts: own[locale].parts.map((part) => (part.id === id ? { ...part, ...change(part) } : part)),
  },
});
const without = (text: string | RegExp) => (part: TemplatePart) => ({ source: part.source.replace(text, '') });
const added = (text: string) => (part: TemplatePart) => ({ source: `${part.source}\n${text}` });

it('our own wording can be published', () => {
  expect(templateFaults(own)).toEqual([]);
});

it.each([
  ['a title', { ...own, en: { ...own.en, title: ' ' } }, 'title-missing', 'en', null, ''],
  ['a heading', changed('en', 'breach', () => ({ heading: '' })), 'heading-missing', 'en', 'breach', ''],
  ['a text', changed('da', 'transfers', () => ({ source: ' ' })), 'text-missing', 'da', 'transfers', ''],
  ['a letter', changed('da', 'confidentiality', without(/\{b\}/g)), 'letter-uncovered', 'da', null, 'b'],
  [
    'a letter under one choice',
    changed('en', 'deletion', (part) => ({ source: `{{#if deleteAtEnd}}\n${part.source}\n{{else}}\n§ x: y\n{{/if}}` })),
    'letter-uncovered',
    'en',
    'deletion',
    'g',
  ],
  [
    'a field',
    changed('da', 'annex-a', without('~~ purpose-text: {{a.purpose}}')),
    'field-unplaced',
    'da',
    'annex-a',
    'a.purpose',
  ],
  [
    'a field in a list',
    changed('en', 'annex-c', without('{{measure}}')),
    'field-unplaced',
    'en',
    'annex-c',
    'c.measures',
  ],
  [
    'the period of notice',
    changed('en', 'annex-b', without(/^~ notice-days:.*$/gm)),
    'field-unplaced',
    'en',
    'annex-b',
    'b.notice',
  ],
  [
    'a paragraph',
    changed('en', 'audit', without(/^§ authorities.*$/m)),
    'only-here',
    'en',
    'audit',
    'audit-authorities',
  ],
])('without %s it can not', (_what, content, code, locale, part, detail) => {
  expect(templateFaults(content)).toContainEqual({ code, locale, part, detail });
});

it.each([
  ['an unknown placeholder', '§ more: {{procesor.name}}', 'unknown-placeholder', 'procesor.name'],
  ['an unknown choice', '{{#if general}}\n§ more: x\n{{/if}}', 'unknown-placeholder', 'general'],
  ['an unknown list', '{{#each service}}\n- x\n{{/each}}', 'unknown-placeholder', 'service'],
  ['an unknown name in a list', '{{#each services}}\n- {{nmae}}\n{{/each}}', 'unknown-placeholder', 'nmae'],
  ['a list printed whole', '§ more: {{services}}', 'unknown-placeholder', 'services'],
  ['a name from outside a list', '{{#each services}}\n- {{reference}}\n{{/each}}', 'unknown-placeholder', 'reference'],
  ['a broken placeholder', '§ more: {{reference', 'unreadable', expect.any(String)],
  ['a line out of shape', 'just words', 'line-unreadable', 'just words'],
  ['a link to nothing', '§ more: [clause #](nowhere)', 'unreadable', expect.stringContaining('nowhere')],
  ['a name used twice', '§ notify: again', 'unreadable', expect.stringContaining('breach-notify')],
  ['a character no font has', '§ more: 🦔', 'unprintable', '🦔'],
])('with %s it can not', (_what, line, code, detail) => {
  expect(templateFaults(changed('en', 'breach', added(line)))).toContainEqual({
    ...{ code, locale: 'en', part: 'breach', detail },
  });
});

it('allows what the data has: names of the list one is in, and of the outside by ../', () => {
  const line = '{{#each services}}\n- {{name}} {{#if ../generalAuthorisation}}{{../reference}}{{/if}}\n{{/each}}';
  const both = changed('en', 'term', added(line));
  const faults = templateFaults({ ...both, da: { ...changed('da', 'term', added(line)).da } });
  expect(faults).toEqual([]);
});
