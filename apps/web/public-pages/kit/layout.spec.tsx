import { renderToStaticMarkup } from 'react-dom/server';
import { inLanguage, mailTo, pathOnly } from './addresses.js';
import { formatDay, formatMoment } from './dates.js';
import { DocumentHtml, DocumentPage } from './document-page.js';
import { Layout, type LayoutProps } from './layout.js';
import { samplePage } from './page-sample.js';
import { QuestionPage } from './question-page.js';
import { Sentence } from './sentence.js';

const layout = (given: Partial<LayoutProps> = {}) =>
  renderToStaticMarkup(
    <Layout
      page={samplePage({ path: '/verify?sha256=ab', origin: 'https://portal.example' })}
      title="Kontrol"
      {...given}
    >
      <p>Indhold</p>
    </Layout>,
  );

describe('Layout', () => {
  it.each([
    ['da', 'Fejl: Kontrol – Fjordbo Systemer ApS'],
    ['en', 'Error: Kontrol – Fjordbo Systemer ApS'],
  ] as const)('says its language and that something is wrong: %s', (locale, title) => {
    const html = layout({ page: samplePage({ locale }), hasErrors: true });
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain(`<title>${title}</title>`);
  });

  it('has a plain title when nothing is wrong', () => {
    expect(layout()).toContain('<title>Kontrol – Fjordbo Systemer ApS</title>');
  });

  it('links to itself in the other language, the rest of the address kept', () => {
    expect(layout()).toContain('href="/verify?sha256=ab&amp;lang=en" lang="en"');
  });

  it('offers no other language, which would be another request, of what is shown once', () => {
    const html = layout({ isShownOnce: true, secretAddress: true });
    expect(html).not.toContain('lang=en');
    expect(html).not.toContain('<li></li>');
  });

  it('is known by its path alone, and may be found', () => {
    expect(layout()).toContain('<link rel="canonical" href="https://portal.example/verify"/>');
    expect(layout()).not.toContain('noindex');
  });

  it('keeps a secret address to itself: no referrer, no search engine, no canonical address', () => {
    const html = layout({ secretAddress: true, page: samplePage({ path: '/s/secret-token' }) });
    const head = html.slice(0, html.indexOf('</head>'));
    expect(head).toContain('<meta name="referrer" content="no-referrer"/>');
    expect(head).toContain('noindex');
    expect(head).not.toContain('secret-token');
  });

  it('loads only what was built, every script with the nonce', () => {
    const html = layout({ scripts: ['verify', 'no-such-script'] });
    const scripts = html.match(/<script[^>]*>/g) ?? [];
    expect(scripts).toHaveLength(2);
    for (const script of scripts) expect(script).toContain('nonce="nonce-of-the-answer"');
    expect(html).not.toContain('style="');
  });

  it.each([
    ['#C8553D', true],
    ['#abc', true],
    ['red;}body{display:none', false],
    ['#12', false],
    ['</style><script>', false],
  ])('takes %s as accent: %s', (accent, taken) => {
    const { processor } = samplePage();
    const html = layout({ page: samplePage({ processor: { ...processor, accent } }) });
    expect(html.includes('<style')).toBe(taken);
    expect(html.includes(`:root{--accent:${accent}}`)).toBe(taken);
  });

  it('escapes the name of the vendor and of the person', () => {
    const { processor } = samplePage();
    const html = layout({
      page: samplePage({ processor: { ...processor, name: 'A<b>' }, person: { name: '<i>Bo</i>' } }),
    });
    expect(html).not.toContain('A<b>');
    expect(html).not.toContain('<i>');
    expect(html).toContain('Logget ind som &lt;i&gt;Bo&lt;/i&gt;');
  });

  it.each(['/policies/privacy', '/policies', '/cookies', '/sub-processors', '/trust', '/verify'])(
    'leads to %s from the foot',
    (href) => {
      expect(layout().split('<footer')[1]).toContain(`href="${href}"`);
    },
  );
});

describe('addresses', () => {
  it.each([
    ['/', '/?lang=en'],
    ['/a?b=1', '/a?b=1&lang=en'],
    ['/a?lang=da&b=1', '/a?lang=en&b=1'],
    ['/\\evil.example/x', '/evil.example/x?lang=en'],
    ['//evil.example/x', '/evil.example/x?lang=en'],
  ])('%s in English is %s, always on this host', (path, expected) => {
    expect(inLanguage(path, 'en')).toBe(expected);
  });

  it('knows a page without its query, and mail addresses with odd characters', () => {
    expect(pathOnly('/a/b?c=d')).toBe('/a/b');
    expect(pathOnly('//evil.example')).toBe('/evil.example');
    expect(mailTo('hej+portal@fjordbo.example')).toBe('mailto:hej%2Bportal@fjordbo.example');
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-05T23:30:00Z', 'da', '6. marts 2026', '6. marts 2026 kl. 00.30'],
    ['2026-07-05T10:05:00Z', 'en', '5 July 2026', '5 July 2026 at 12:05'],
  ] as const)('%s in Denmark, said in %s', (iso, locale, day, moment) => {
    expect(formatDay(iso, locale)).toBe(day);
    expect(formatMoment(iso, locale)).toBe(moment);
  });

  it('a plain day is that day', () => {
    expect(formatDay('2026-01-01', 'da')).toBe('1. januar 2026');
  });
});

describe('whole pages', () => {
  it('a question that came back: the summary stands before the heading, the answers before the button', () => {
    const html = renderToStaticMarkup(
      <QuestionPage
        page={samplePage()}
        question="Hvad hedder du?"
        action="/name"
        back="/what"
        step={{ current: 2, total: 4 }}
        errors={[{ field: 'name', message: 'Skriv dit navn' }]}
      >
        <i id="name" />
      </QuestionPage>,
    );
    const order = ['<title>Fejl: Hvad', 'href="/what"', 'href="#name"', 'Trin 2 af 4', '<h1>', 'id="name"', 'Fortsæt'];
    const places = order.map((one) => html.indexOf(one));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('a document names the next thing and counts what is done', () => {
    const html = renderToStaticMarkup(
      <DocumentPage
        page={samplePage()}
        title="Aftale"
        contents={[{ id: 'c1', number: '1.', text: 'Indledning' }]}
        dock={{
          steps: [
            { text: 'Åbn', done: true },
            { text: 'Læs', done: false },
            { text: 'Skriv under', done: false },
          ],
          action: <a href="/sign">Skriv under</a>,
        }}
      >
        <DocumentHtml html='<h2 id="c1">Indledning</h2>' />
      </DocumentPage>,
    );
    expect(html).toContain('1 af 3 er gjort');
    expect(html).toContain('Næste: Læs');
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html.match(/href="#c1"/g)).toHaveLength(2);
    expect(html).toContain('<h2 id="c1">Indledning</h2>');
  });

  it('never ticks reading by itself; once a code was had without it, the text has been opened', () => {
    const dockOf = (codeSent: boolean) =>
      renderToStaticMarkup(
        <DocumentPage
          page={samplePage()}
          title="Aftale"
          contents={[]}
          dock={{
            steps: [
              { text: codeSent ? 'Åbnet' : 'Læs', done: codeSent, whenRead: 'Læst til ende' },
              { text: 'Få en kode', done: codeSent },
              { text: 'Skriv under', done: false },
            ],
            action: null,
          }}
        >
          <p>Teksten</p>
        </DocumentPage>,
      );
    expect(dockOf(false)).toContain('Næste: Læs<');
    expect(dockOf(false)).not.toContain('dock-done');
    const after = dockOf(true);
    expect(after.match(/2 af 3 er gjort<\/span><span class="dock-next">Næste: Skriv under/g)).toHaveLength(2);
    expect(after).toMatch(/<li class="dock-done" data-read-step="true"><span class="dock-mark"><svg/);
    expect(after).toContain('<span data-unread="true">Åbnet<span class="unseen"> (Færdig)</span></span>');
  });

  it('a document whose form came back says so at the top, and keeps the form beneath the text', () => {
    const html = renderToStaticMarkup(
      <DocumentPage
        page={samplePage()}
        title="Aftale"
        contents={[]}
        errors={[{ field: 'name', message: 'Skriv dit navn' }]}
        after={<i id="name" />}
      >
        <p>Teksten</p>
      </DocumentPage>,
    );
    const order = ['<title>Fejl: Aftale', 'href="#name"', '<h1>', 'Teksten', 'document-end', 'id="name"'];
    const places = order.map((one) => html.indexOf(one));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('puts a link where the language wants it, and escapes around it', () => {
    const html = renderToStaticMarkup(
      <Sentence of={(link) => `Skriv <til> ${link}, tak.`}>
        <a href="/x">os</a>
      </Sentence>,
    );
    expect(html).toBe('Skriv &lt;til&gt; <a href="/x">os</a>, tak.');
  });
});
