import {
  declines,
  givenOffer,
  lastToken,
  queuedMails,
  signatureForm,
  type Offered,
} from '../agreements/testing/given-agreement.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';

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

  const inEnglish = (offer: Offered, to: string, fields: Record<string, string> = {}) =>
    nobody(portal).submit(`/s/${offer.token}/${to}?lang=en`, fields);
  const mailOf = async ({ tenant }: Offered, template: string) =>
    (await queuedMails(portal, tenant)).findLast((mail) => mail.template === template);

  it('is written to in the language of the page it signed on, with links to such pages', async () => {
    const offer = await givenOffer(portal);
    expect(await mailOf(offer, 'agreement-offer')).toMatchObject({ locale: 'da' });
    await inEnglish(offer, 'code').expect(303);
    const code = await mailOf(offer, 'agreement-code');
    expect(code).toMatchObject({ locale: 'en' });
    await offer.staff.post(`/api/staff/agreements/${offer.id}/reminder`).expect(204);
    const reminder = await mailOf(offer, 'agreement-reminder');
    expect(reminder).toMatchObject({ locale: 'en', data: { url: expect.stringMatching(/\?lang=en$/) } });
    await inEnglish(offer, 'signature', signatureForm(offer, code?.data.code ?? '')).expect(303);
    await runJobs(portal, { leave: ['send-mail'] });
    const all = (await queuedMails(portal, offer.tenant)).filter(({ to }) => to === 'aase@klinik.example');
    expect(all.find(({ template }) => template === 'agreement-signed')).toMatchObject({
      ...{ locale: 'en', data: { url: expect.stringMatching(/\?lang=en$/) } },
    });
  });

  it('is not the language of whoever takes the place', async () => {
    const offer = await givenOffer(portal);
    await inEnglish(offer, 'forward/code').expect(303);
    const code = (await mailOf(offer, 'agreement-forward-code'))?.data.code ?? '';
    const to = { name: 'Mette Holm', email: 'mette@klinik.example', title: '', message: 'Det er Mette.' };
    await inEnglish(offer, 'forward', { ...to, code }).expect(303);
    expect(await mailOf(offer, 'agreement-handed-on')).toMatchObject({ locale: 'da', to: to.email });
    expect(await mailOf(offer, 'agreement-handed-over')).toMatchObject({ locale: 'en' });
    const successor = { ...offer, token: await lastToken(portal, offer.tenant) };
    await declines(portal, successor, 'Vi mangler bilag D');
    expect(await mailOf(offer, 'agreement-declined-own')).toMatchObject({ locale: 'da', to: to.email });
  });
});
