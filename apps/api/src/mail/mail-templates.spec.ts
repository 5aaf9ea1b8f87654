import { readdirSync, readFileSync } from 'node:fs';
import { inquiryNews } from '../inquiries/inquiries.jobs.js';
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
