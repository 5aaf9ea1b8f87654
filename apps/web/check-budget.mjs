/** After a build: what a first visit to the app loads, against the budget. Fails when it is more. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = { js: 280, css: 25 };
const dist = new URL('../../dist/web/', import.meta.url);
const html = readFileSync(new URL('index.html', dist), 'utf8');

/** Everything that index.html names loads at once; lazy pages are not in it. */
const files = [...html.matchAll(/(?:src|href)="\/([^"]+\.(js|css))"/g)];
for (const [kind, budget] of Object.entries(BUDGET_KB)) {
  const bytes = files
    .filter(([, , type]) => type === kind)
    .map(([, path]) => gzipSync(readFileSync(new URL(path, dist))).length);
  const size = bytes.reduce((sum, one) => sum + one, 0) / 1000;
  if (size === 0) throw new Error(`index.html names no ${kind} file`);
  process.stdout.write(`${kind}: ${size.toFixed(1)} of ${budget} kB gzipped\n`);
  if (size > budget) process.exitCode = 1;
}
