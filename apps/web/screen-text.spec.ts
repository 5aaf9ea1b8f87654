import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { screenText } from './screen-text.js';

const root = fileURLToPath(new URL('./src/', import.meta.url));
/** The design pages hold sample data and exist in development only. */
const components = globSync('**/*.tsx', { cwd: root }).filter((path) => !path.startsWith('features/design/'));

describe('words on screen', () => {
  it('are looked for in every component', () => {
    expect(components.length).toBeGreaterThan(20);
  });

  it.each(components)('%s takes them from the catalogues', (path) => {
    expect(screenText(readFileSync(root + path, 'utf8'))).toEqual([]);
  });
});

describe('the search for words', () => {
  it.each([
    ['<p>Hello</p>', ['1: Hello']],
    ['<p>\n  Hello there\n</p>', ['2: Hello there']],
    ["<p>{'Hello'}</p>", ["1: 'Hello'"]],
    ["<p>{a ? 'Yes' : b}</p>", ["1: 'Yes'"]],
    ["<p>{a && 'Yes'}</p>", ["1: 'Yes'"]],
    ['<p>{`${a} days`}</p>', ['1: `${a} days`']],
    ['<Page title="Customers" />', ['1: "Customers"']],
    ["<a aria-label={x ?? 'Close'} />", ["1: 'Close'"]],
    ['<p>{m.common_close()}</p>', []],
    ['<p>{a} · {b}, 1 %</p>', []],
    ['<Button variant="default" className="x" />', []],
    ["<p>{list.map((x) => x === 'open' ? a : b)}</p>", []],
    ["<Group gap={wide ? 'xs' : 'md'} />", []],
  ])('%s', (source, found) => {
    expect(screenText(`const x = ${source};`)).toEqual(found);
  });
});
