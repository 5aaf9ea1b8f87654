import { readdirSync, readFileSync } from 'node:fs';
import { inquiryNews } from '../inquiries/inquiries.jobs.js';
import { addDays, howFar } from '../platform/danish-days.js';
import { fillMail } from './mail-template.js';

const folder = new URL('./templates/', import.meta.url);
const names = readdirSync(folder);
const sourceOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

describe('the mail templates', () => {
  it.each(names)('%s speaks of no button: mails are read as text too', (name) => {
    expect(sourceOf(name)).not.toMatch(/\b(knap\w*|button|tryk|press)\b/i);
  });

  it.each(names)('%s puts no genitive behind a name, whatever the name ends in', (name) => {
    expect(sourceOf(name)).not.toMatch(/\}\}['’]?s\b/);
  });

  it.each(names)('%s is there in both languages', (name) => {
    expect(names).toContain(name.replace(/\.(da|en)\./, (_, locale) => (locale === 'da' ? '.en.' : '.da.')));
  });
});

describe('the mails to a data subject about one inquiry', () => {
  const fill = (locale: 'da' | 'en', kind: string) =>
    fillMail(sourceOf(`inquiry-update.${locale}.hbs`), {
      name: 'Ida',
      reference: 'H-2026-7K3M-Q9TX',
      news: Object.fromEntries(inquiryNews.options.map((news) => [news.replace('-', '_'), news === kind])),
      authority: { name: 'Datatilsynet', url: 'https://www.datatilsynet.dk' },
      url: 'https://portal.test/inquiry/status',
    }).subject;

  it.each(['da', 'en'] as const)('say in the subject what happened, each something else (%s)', (locale) => {
    const subjects = inquiryNews.options.map((kind) => fill(locale, kind));
    expect(new Set(subjects).size).toBe(inquiryNews.options.length);
    for (const subject of subjects) expect(subject).toContain('H-2026-7K3M-Q9TX');
  });
});

describe('the mail that offers a later version', () => {
  const fill = (locale: 'da' | 'en', more: object) => {
    const about = { name: 'Ida', vendor: 'Flex', customer: 'Acme', reference: 'DPA-2026-0001', expires: 'X' };
    const pages = { url: 'https://portal.test', changes: 'https://portal.test/changes' };
    const { subject, blocks } = fillMail(sourceOf(`agreement-offer-next.${locale}.hbs`), {
      ...about,
      ...pages,
      ...more,
    });
    const runs = blocks.flatMap((block) => ('runs' in block ? block.runs : 'label' in block ? block.label : []));
    return { subject, text: runs.map(({ text }) => text).join('') };
  };

  it.each([
    ['da', 'Underskriv version 3 af', 'Den afløser version 1, som gælder, indtil den nye er underskrevet.'],
    ['en', 'Sign version 3 of', 'It replaces version 1, which stays in force until the new one is signed.'],
  ] as const)('says which one it replaces and that it binds until then (%s)', (locale, title, words) => {
    const amended = fill(locale, { version: 3, since: 1, inForce: 1, isChanged: true, afterProposals: false });
    expect(amended.subject).toContain(title);
    expect(amended.text).toContain(words);
  });

  it.each([
    ['da', 'efter jeres forslag', 'Version 1 gælder, indtil den nye er underskrevet.'],
    ['en', 'after your proposals', 'Version 1 stays in force until the new one is signed.'],
  ] as const)('says after proposals what binds until then, where something does (%s)', (locale, ending, words) => {
    const proposed = { version: 3, since: 2, isChanged: true, afterProposals: true };
    const { subject, text } = fill(locale, { ...proposed, inForce: 1 });
    expect(subject.endsWith(ending)).toBe(true);
    expect(text).toContain(words);
    expect(fill(locale, { ...proposed, inForce: 0 }).text).not.toContain(words);
  });
});

describe('the mails that name a deadline', () => {
  const said = (name: string, days: number, more: object = {}) => {
    const left = howFar('2026-03-01', addDays('2026-03-01', days));
    const { subject, blocks } = fillMail(sourceOf(name), { name: 'Ida', url: 'https://portal.test', left, ...more });
    return [
      subject,
      JSON.stringify(blocks.map((block) => ('runs' in block ? textOf(block.runs) : block))),
      blocks,
    ] as const;
  };
  const textOf = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join('');
  const listed = (blocks: ReturnType<typeof fillMail>['blocks']) =>
    blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(textOf) : []));

  const agreement = { reference: 'DPA-2026-0001', customer: 'Acme', vendor: 'Flex', expires: 'X' };
  it.each([
    ['da', 0, ': sidste frist er i dag', 'I dag er sidste frist: den kan'],
    ['da', 1, ': sidste frist er i morgen', 'I morgen er sidste frist: den kan'],
    ['da', 2, '', 'Der er 2 dage tilbage: den kan'],
    ['da', 14, '', 'Der er 14 dage tilbage: den kan'],
    ['en', 0, ': the deadline is today', 'The deadline is today: it can'],
    ['en', 1, ': the deadline is tomorrow', 'The deadline is tomorrow: it can'],
    ['en', 2, '', 'There are 2 days left: it can'],
    ['en', 14, '', 'There are 14 days left: it can'],
  ] as const)('remind of an agreement (%s) with %i days left', (locale, days, ending, words) => {
    const [subject, text] = said(`agreement-reminder.${locale}.hbs`, days, agreement);
    expect(subject.endsWith(`${locale === 'da' ? 'underskrift' : 'signature'}${ending}`)).toBe(true);
    expect(text).toContain(words);
  });

  const notice = { vendor: 'Flex', company: 'Ny ApS', lastDay: 'X', answerTo: '', users: true, transfer: '' };
  it.each([
    ['da', 0, 'den X. Det er i dag. '],
    ['da', 1, 'den X. Det er i morgen. '],
    ['da', 2, 'den X. Det er om 2 dage. '],
    ['da', 14, 'den X. Det er om 14 dage. '],
    ['en', 0, 'of X. That is today. '],
    ['en', 1, 'of X. That is tomorrow. '],
    ['en', 2, 'of X. That is in 2 days. '],
    ['en', 14, 'of X. That is in 14 days. '],
  ] as const)('remind of a notice (%s) with %i days left', (locale, days, words) => {
    for (const approval of [true, false])
      expect(said(`notice-reminder.${locale}.hbs`, days, { ...notice, approval })[1]).toContain(words);
  });

  it.each([
    ['da', -1, 'X (fristen er overskredet)'],
    ['da', 0, 'X (i dag)'],
    ['da', 1, 'X (i morgen)'],
    ['da', 14, 'X (om 14 dage)'],
    ['en', -1, 'X (the deadline has passed)'],
    ['en', 0, 'X (today)'],
    ['en', 1, 'X (tomorrow)'],
    ['en', 2, 'X (in 2 days)'],
  ] as const)('tell of an inquiry (%s) with %i days left', (locale, days, words) => {
    const [, , blocks] = said(`inquiry-routed.${locale}.hbs`, days, { reference: 'H-1', due: 'X' });
    expect(listed(blocks)[1]).toContain(words);
  });

  const alert = { seal_certificate: true, unsealed: false, audit_behind: false, jobs: false, mails: false };
  it.each([
    [0, 'kan ikke bruges nu'],
    [1, 'udløber om 1 dag.'],
    [14, 'udløber om 14 dage.'],
  ])('warn of the certificate with %i days left', (count, words) => {
    expect(said('alert.da.hbs', 1, { count, one: count === 1, kind: alert })[1]).toContain(words);
  });
});
