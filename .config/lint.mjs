#!/usr/bin/env node
// Every check of how the code reads, side by side; a check speaks only when it finds something.
// Usage: node .config/lint.mjs [--fix] [--whole]
//   --fix    mends what can be mended
//   --whole  forgets what is cached. The cache knows a file by its own text, so a type that changed in another file may
//            go unseen until the file itself changes; what is delivered is checked whole.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { execSync, spawn } from 'node:child_process';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

const root = path.resolve(import.meta.dirname, '..');
const fix = process.argv.includes('--fix');

const whole = process.argv.includes('--whole');

// The messages on screen are typed by what is generated from the catalogues, so that comes first.
execSync('npm run --silent generate:messages', { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

/** Other compiler settings or packages: other findings, so another cache. */
const settings = ['tsconfig.json', 'apps/web/tsconfig.json', 'e2e/tsconfig.json', 'package-lock.json'];
const digest = createHash('sha256');
for (const file of settings) digest.update(readFileSync(path.join(root, file)));
const cache = `.cache/lint/${digest.digest('hex').slice(0, 12)}`;
const cached = (tool) =>
  whole ? [] : ['--cache', '--cache-strategy', 'content', '--cache-location', `${cache}/${tool}`];

// Programs are started as files, without npx or a shell, so that it works the same everywhere.
const checks = {
  eslint: () => [
    // The types of everything at once pass the 4 GB that Node gives a program.
    '--max-old-space-size=6144',
    'node_modules/eslint/bin/eslint.js',
    ...['--config', '.config/eslint.config.js', '--max-warnings', '0', ...cached('eslint')],
    ...(fix ? ['--fix', '.'] : ['.']),
  ],
  imports: () => [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.config/dependency-cruiser.cjs',
    'apps',
    'libs',
    'e2e',
  ],
  format: () => [
    'node_modules/prettier/bin/prettier.cjs',
    ...['--config', '.config/prettier.json', '--log-level', 'warn', ...cached('prettier')],
    ...(fix ? ['--write', '.'] : ['--check', '.']),
  ],
  figures: () => ['.config/figures.mjs', '--quiet'],
};

/** Runs one check to its end. Resolves to its name, whether it found nothing, what it said and the seconds it took. */
function run(name) {
  const started = performance.now();
  const child = spawn(process.execPath, checks[name](), { cwd: root, env: { FORCE_COLOR: '1', ...process.env } });
  const said = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      resolve({ name, clean: code === 0, said: Buffer.concat(said).toString(), seconds });
    });
  });
}

const names = Object.keys(checks);
// Mending writes files, so then one at a time: the linter first, the formatter after it.
const results = [];
if (fix) for (const name of names) results.push(await run(name));
else results.push(...(await Promise.all(names.map(run))));

for (const { clean, said } of results) if (!clean) console.error(said.trimEnd());
console.log(results.map(({ name, clean, seconds }) => `${clean ? '✔' : '✘'} ${name} ${seconds} s`).join('   '));
process.exitCode = results.every(({ clean }) => clean) ? 0 : 1;
