import { loadedAtOnce } from './page-bytes.js';

it('finds scripts, preloaded modules and style sheets, each once, and nothing else', () => {
  const html = `<link rel="stylesheet" href="/a.css"><link rel="icon" href="/i.svg"><link rel="preload" as="font" href="/f.woff2">
    <link rel="modulepreload" crossorigin href="/b.js"><script type="module" src="/a.js"></script>
    <script src="/a.js" defer></script><script nonce="x">inline()</script><a href="/c.js">no</a>`;
  expect(loadedAtOnce(html)).toEqual({ scripts: ['/b.js', '/a.js'], styles: ['/a.css'] });
});
