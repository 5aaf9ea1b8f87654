import { bodyChecksum, ownWording, type TemplateContent } from '#dpa-templates';
import { withLock } from './body-lock.js';

const own: TemplateContent = {
  da: { ...ownWording('da'), locale: 'da' },
  en: { ...ownWording('en'), locale: 'en' },
};
const about = (language: 'da' | 'en') => ({ title: 'T', publisher: 'P', checksum: bodyChecksum(own[language]) });
const standard = { da: about('da'), en: about('en') };
const changed = (language: 'da' | 'en', id: string) => ({
  ...own,
  [language]: {
    ...own[language],
    parts: own[language].parts.map((part) => (part.id === id ? { ...part, source: `${part.source}.` } : part)),
  },
});

it('the clauses as they were imported are taken, and say whose they are', () => {
  expect(withLock(own, standard)).toMatchObject({ da: { standard: standard.da }, en: { standard: standard.en } });
});

it.each(['da', 'en'] as const)('one letter of a clause in %s makes it another text', (language) => {
  expect(withLock(changed(language, 'breach'), standard)).toBeNull();
});

it('annexes may be written', () => {
  expect(withLock(changed('da', 'annex-d'), standard)).not.toBeNull();
});

it('our own clauses may be written, and never pass for somebody else’s', () => {
  const forged = { ...own, da: { ...own.da, standard: standard.da } };
  expect(withLock(forged, null)).toEqual(own);
});
