#!/usr/bin/env node
// The code in figures, and the limits it keeps. Usage: node .config/figures.mjs [FOLDER] [--json] [--quiet]
// Ends with 1 and a list of places when a limit is broken. Every file counts as it lies in the folder, tracked or not.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const longest = 300;

const given = process.argv.slice(2);
const root = path.resolve(given.find((word) => !word.startsWith('--')) ?? '.');

// Words are put together from halves, so that this file does not count itself.
const leftover = new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|X${'XX'}|HA${'CK'}|for ${'now'}|not ${'implemented'})\\b`, 'gi');
const suppression = /(?:\/\/|\/\*)\s*(eslint-disable|@ts-(ignore|expect-error|nocheck))[^\n]*/g;
const reason = /\s--\s+\S{2}|@ts-expect-error:?\s+\S{2}/;

const outside = new Set(['node_modules', 'dist', 'generated', 'coverage', '.git', '.data', '.cache']);
const isCode = (name) => /\.(ts|tsx|mts|js|mjs|cjs)$/.test(name) && !/\.gen\.tsx?$|\.d\.ts$/.test(name);
const isTest = (file) => /\.spec\.tsx?$|(^|\/)testing\/|^e2e\//.test(file);
const isTypeScript = (file) => /\.(ts|tsx|mts)$/.test(file);

function* codeFiles(folder) {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory() && !outside.has(entry.name)) yield* codeFiles(file);
    else if (entry.isFile() && isCode(entry.name)) yield file;
  }
}

/** `it.skip`, `describe.only`, `xit(` … : a test that does not run, or keeps others from running. */
function isSkippedTest(node) {
  if (ts.isCallExpression(node))
    return ts.isIdentifier(node.expression) && /^[xf](it|test|describe)$/.test(node.expression.text);
  return (
    ts.isPropertyAccessExpression(node) &&
    new RegExp(`^(skip|only|failing|to${'do'})$`).test(node.name.text) &&
    ts.isIdentifier(node.expression) &&
    /^(it|test|describe)$/.test(node.expression.text)
  );
}

/** One file read: its lines (all), code lines (with a token on them), imports, and what it has too much of. */
function readCode(file) {
  const text = readFileSync(path.join(root, file), 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lineAt = (position) => tree.getLineAndCharacterOfPosition(position).line;
  const code = { file, lines: lineAt(text.trimEnd().length) + 1, imports: [], any: [], skipped: [] };
  const withCode = new Set();
  const visit = (node) => {
    if (ts.isJSDoc(node)) return;
    const line = lineAt(node.getStart(tree));
    if (node.kind === ts.SyntaxKind.AnyKeyword) code.any.push(`${file}:${line + 1}`);
    if (isSkippedTest(node)) code.skipped.push(`${file}:${line + 1}`);
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) code.imports.push(node.moduleSpecifier?.text);
    const parts = node.getChildren(tree);
    if (parts.length === 0) for (let at = line; at <= lineAt(node.getEnd()); at += 1) withCode.add(at);
    parts.forEach(visit);
  };
  tree.statements.forEach(visit);
  const places = (matches) => [...matches].map((match) => `${file}:${lineAt(match.index) + 1}`);
  return {
    ...code,
    codeLines: withCode.size,
    leftovers: places(text.matchAll(leftover)),
    suppressions: places(text.matchAll(suppression)),
    unexplained: places([...text.matchAll(suppression)].filter(([comment]) => !reason.test(comment))),
  };
}

/** Where an import leads inside the folder: relative ones by path, `#x` by the "source" entries of package.json. */
function resolver(known) {
  const aliases = Object.entries(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).imports ?? {})
    .filter(([, target]) => typeof target === 'object')
    .map(([alias, target]) => [alias.replace('*', ''), target.source.replace('*', '').replace('./', '')]);
  return (from, specifier = '') => {
    const alias = aliases.find(([name]) => specifier.startsWith(name));
    if (!alias && !specifier.startsWith('.')) return undefined;
    const target = alias ? specifier.replace(...alias) : path.posix.join(path.posix.dirname(from), specifier);
    const stem = target.replace(/\.jsx?$/, '');
    return [target, `${stem}.ts`, `${stem}.tsx`, `${stem}/index.ts`].find((file) => known.has(file));
  };
}

/** Import cycles, each once, as `a → b → a`: whatever a walk along the imports meets again while still under way. */
function importCycles(files) {
  const byName = new Map(files.map((code) => [code.file, code]));
  const resolve = resolver(byName);
  const finished = new Set();
  const cycles = [];
  const walk = (file, way) => {
    if (way.includes(file)) return cycles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (finished.has(file)) return undefined;
    for (const specifier of byName.get(file).imports) {
      const next = resolve(file, specifier);
      if (next) walk(next, [...way, file]);
    }
    return finished.add(file);
  };
  for (const file of byName.keys()) walk(file, []);
  return cycles;
}

const files = [...codeFiles('.')].map(readCode);
const production = files.filter(({ file }) => isTypeScript(file) && !isTest(file));
const tests = files.filter(({ file }) => isTest(file));
const lengths = production.map(({ lines }) => lines).sort((a, b) => a - b);
const share = (part) => lengths[Math.min(lengths.length - 1, Math.floor(part * lengths.length))] ?? 0;
const total = (some) => some.reduce((sum, { codeLines }) => sum + codeLines, 0);

const figures = {
  files: production.length,
  codeLines: total(production),
  medianLines: share(0.5),
  p90Lines: share(0.9),
  maxLines: lengths.at(-1) ?? 0,
  testFiles: tests.length,
  testCodeLines: total(tests),
  testToCode: Number((total(tests) / Math.max(1, total(production))).toFixed(2)),
  suppressions: files.flatMap(({ suppressions }) => suppressions).length,
};
const broken = {
  tooLong: files.filter(({ lines }) => lines > longest).map(({ file, lines }) => `${file} (${lines} lines)`),
  any: files.flatMap(({ any }) => any),
  cycles: importCycles(files),
  skippedTests: files.flatMap(({ skipped }) => skipped),
  leftovers: files.flatMap(({ leftovers }) => leftovers),
  suppressionsWithoutReason: files.flatMap(({ unexplained }) => unexplained),
};
const faults = Object.entries(broken).filter(([, places]) => places.length > 0);

if (given.includes('--json')) console.log(JSON.stringify({ figures, broken }, null, 2));
else {
  if (!given.includes('--quiet')) console.table(figures);
  for (const [limit, places] of faults) console.error(`${limit}:\n  ${places.join('\n  ')}`);
}
process.exitCode = faults.length > 0 ? 1 : 0;
