import { faultText } from './policy-faults.js';

type Fault = Parameters<typeof faultText>[0];

it.each<[Omit<Fault, 'message'>, string]>([
  [{ locale: 'en', code: 'title_missing' }, 'Engelsk: Titlen mangler. Begynd med »title: …«'],
  [
    { locale: 'da', code: 'unknown_placeholder', part: 'about', subject: 'adress' },
    'Dansk: Afsnittet »about«: »adress« er ikke en af jeres oplysninger. Ret navnet mellem de krøllede parenteser',
  ],
  [
    { locale: 'da', code: 'other_language_only', part: 'about-more' },
    'Dansk: »about-more« findes kun på det andet sprog',
  ],
])('says what is wrong with a draft in the reader’s language: %j', (fault, text) => {
  expect(faultText({ ...fault, message: 'in English, for logs' })).toBe(text);
});
