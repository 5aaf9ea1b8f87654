import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CookiesPage } from '#public-pages/cookies.js';
import { ErrorPage } from '#public-pages/error.js';
import { HomePage } from '#public-pages/home.js';
import { samplePage } from '#public-pages/kit/page-sample.js';
import { TrustPage } from '#public-pages/trust.js';
import { VerifyPage } from '#public-pages/verify.js';
import { readAssets, unbuiltAssets } from './assets.js';
import { renderPage } from './render-page.js';

async function manifestOf(content: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'assets-'));
  await writeFile(join(directory, 'manifest.json'), content);
  return directory;
}

describe('readAssets', () => {
  it('reads what the build wrote', async () => {
    expect(await readAssets(await manifestOf(JSON.stringify(unbuiltAssets)))).toEqual(unbuiltAssets);
  });

  it.each([
    ['not JSON', '{'],
    ['a script of another host', JSON.stringify({ ...unbuiltAssets, scripts: { public: 'https://cdn.example/x.js' } })],
    ['no style sheet', JSON.stringify({ ...unbuiltAssets, styles: undefined })],
  ])('refuses %s and names the remedy', async (_, content) => {
    await expect(readAssets(await manifestOf(content))).rejects.toThrow('npm run build:public');
  });

  it('names the remedy when nothing was built', async () => {
    await expect(readAssets(join(tmpdir(), 'no-such-build'))).rejects.toThrow('npm run build:public');
  });
});

describe('pages', () => {
  it('are whole documents', () => {
    const html = renderPage(<HomePage page={samplePage()} />);
    expect(html).toMatch(/^<!doctype html><html lang="da"><head>.*<\/html>$/s);
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });

  it.each([
    [400, 'Det kunne vi ikke læse'],
    [401, 'Du har ikke adgang til siden'],
    [403, 'Du har ikke adgang til siden'],
    [404, 'Vi kan ikke finde siden'],
    [410, 'Linket virker ikke længere'],
    [422, 'Det kunne vi ikke læse'],
    [429, 'Det gik lidt for stærkt'],
    [500, 'Noget gik galt hos os'],
    [503, 'Noget gik galt hos os'],
  ])('%i is said in words: %s', (status, title) => {
    const html = renderPage(<ErrorPage page={samplePage()} status={status} />);
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain(`<title>Fejl: ${title}`);
    expect(html).toContain('mailto:hej@fjordbo.example');
  });

  it.each([
    [1, '1 min'],
    [60, '1 min'],
    [61, '2 min'],
  ])('after %i s one may try again in %s', (seconds, text) => {
    const html = renderPage(<ErrorPage page={samplePage()} status={429} retryAfterSeconds={seconds} />);
    expect(html).toContain(`Prøv igen om ${text}`);
  });

  it('say nothing of certificates or reports that nobody gave', () => {
    const html = renderPage(<TrustPage page={samplePage()} />);
    expect(html).not.toContain('Rapporter og erklæringer');
    expect(html).not.toContain('Forseglingen');
    expect(html).not.toContain('Sikkerhedsforanstaltninger');
  });

  it('name each cookie with its purpose and its time', () => {
    const html = renderPage(
      <CookiesPage
        page={samplePage()}
        kept={[{ name: '__Host-s', place: 'cookie', purpose: 'session', lasts: 'until-closed' }]}
      />,
    );
    expect(html).toContain('__Host-s');
    expect(html).toContain('Til du lukker browseren');
  });
});

describe('/verify', () => {
  const sha256 = 'ab'.repeat(32);
  const answerIn = (html: string) => /<div id="answer"[^>]*>(.*?)<div class="drop"/s.exec(html)?.[1] ?? '';

  it('asks before anything is known', () => {
    const html = renderPage(<VerifyPage page={samplePage()} />);
    expect(answerIn(html)).toBe('</div>');
    expect(html).toContain('action="/verify" method="get"');
  });

  it('says that it knows a document, with what it knows', () => {
    const verification = { known: true, reference: 'DPA-1', sealedAt: '2026-03-05T10:14:00Z' } as const;
    const html = renderPage(<VerifyPage page={samplePage()} sha256={sha256} verification={verification} />);
    for (const part of ['Vi kender dokumentet', 'DPA-1', '5. marts 2026 kl. 11.14', sha256])
      expect(answerIn(html)).toContain(part);
    expect(html).toContain('<title>Vi kender dokumentet');
  });

  it('leaves out what it does not know', () => {
    const html = renderPage(<VerifyPage page={samplePage()} sha256={sha256} verification={{ known: true }} />);
    expect(answerIn(html)).toContain('<div class="fact" hidden=""><dt>Reference');
  });

  it('says that it does not know a document, and whom to ask', () => {
    const html = renderPage(<VerifyPage page={samplePage()} sha256={sha256} verification={{ known: false }} />);
    expect(answerIn(html)).toContain('Filen er ikke en af vores, som den ser ud nu');
    expect(answerIn(html)).toContain('Hent den oprindelige PDF');
    expect(answerIn(html)).toContain('mailto:');
  });

  it('keeps what was typed when it was no fingerprint', () => {
    const html = renderPage(<VerifyPage page={samplePage()} sha256={'"><script>'} invalid />);
    expect(html).toContain('<title>Fejl: ');
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect(html).toContain('href="#sha256"');
  });
});
