import { givenOffer } from '../agreements/testing/given-agreement.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

describe('an agreement in another language than its reader’s', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  const read = async (token: string, lang: string) =>
    (await nobody(portal).get(`/s/${token}?lang=${lang}`).expect(200)).text;
  /** The languages that title, contents and text are marked with. */
  const marks = (html: string) => ({
    page: /<html lang="(..)"/.exec(html)?.[1],
    title: /<h1(?: lang="(..)")?>/.exec(html)?.[1],
    contents: /<ol class="contents-list"(?: lang="(..)")?/.exec(html)?.[1],
    text: /<article class="doc" lang="(..)"/.exec(html)?.[1],
  });

  it.each([
    ['da', 'en', 'It is the Danish text that you sign', 'den engelske tekst'],
    ['en', 'da', 'Det er den engelske tekst, du skriver under på', 'the Danish text'],
  ] as const)('is marked as %s on a page in %s, which says what is signed', async (text, reader, says, never) => {
    const { id, token } = await givenOffer(portal);
    await portal.sql(
      `update app.agreements set locale = $2, model = jsonb_set(model, '{locale}', to_jsonb($2::text)) where id = $1`,
      [id, text],
    );
    const other = await read(token, reader);
    expect(marks(other)).toEqual({ page: reader, title: text, contents: text, text });
    expect(other).toContain(says);
    const own = await read(token, text);
    expect(own).not.toContain(says);
    expect(own).not.toContain(never);
  });

  it('has its parts counted where a script runs, and says nothing of them where none does', async () => {
    const { token } = await givenOffer(portal);
    const html = await read(token, 'da');
    const total = html.match(/<ol class="contents-list".*?<\/ol>/)?.[0].match(/<li>/g)?.length ?? 0;
    expect(total).toBeGreaterThan(5);
    expect(html).toMatch(new RegExp(`data-contents-part="Del # af ${total}" hidden`));
    expect(html.replaceAll(/data-contents-part="[^"]*"/g, '')).not.toContain('Del #');
  });
});
