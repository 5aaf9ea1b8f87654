import { requestLocale } from './request-locale.js';

type Asked = Parameters<typeof requestLocale>[0];
const request = (given: { lang?: string; cookie?: string; own?: 'da' | 'en'; browser?: string }): Asked => ({
  query: given.lang === undefined ? {} : { lang: given.lang },
  cookies: given.cookie === undefined ? {} : { lang: given.cookie },
  headers: { 'accept-language': given.browser },
  session: given.own ? { ...nobody, locale: given.own } : null,
});
const nobody = {
  id: '',
  personId: '',
  name: '',
  email: '',
  locale: 'da' as const,
  csrfToken: '',
  staffRoles: [],
  attested: false,
  tenants: [],
  tenantId: null,
};

describe('the language of an answer', () => {
  it.each([
    [{}, 'da'],
    [{ browser: 'en-GB,en;q=0.9' }, 'en'],
    [{ browser: 'fr, en' }, 'en'],
    [{ own: 'en', browser: 'da' }, 'en'],
    [{ cookie: 'en', own: 'da' }, 'en'],
    [{ lang: 'da', cookie: 'en', own: 'en' }, 'da'],
    [{ lang: 'fr', cookie: 'en' }, 'en'],
    [{ cookie: 'fr', own: 'en' }, 'en'],
  ] as const)('for %j is %s', (given, locale) => {
    expect(requestLocale(request(given))).toBe(locale);
  });
});
