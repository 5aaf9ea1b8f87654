import * as m from '#messages';

const said = (controller: string) => [
  m.signing_authority({ controller }, { locale: 'da' }),
  m.signing_authority({ controller }, { locale: 'en' }),
];

describe('a name at the end of a sentence', () => {
  it('has one full stop where it brings its own', () => {
    for (const text of said('Acme Inc.')) expect(text).toMatch(/[^.] Acme Inc\.$/);
  });

  it('gets one where it has none', () => {
    for (const text of said('Acme A/S')) expect(text).toMatch(/ Acme A\/S\.$/);
  });

  it('keeps its own within a sentence', () => {
    expect(m.sub_processors_news_add({ name: 'Acme Inc.', day: '5. marts' }, { locale: 'da' })).toBe(
      'Acme Inc. bliver underdatabehandler tidligst fra 5. marts.',
    );
  });
});
