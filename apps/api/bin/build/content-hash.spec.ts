import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash } from './content-hash.mjs';

describe('what decides whether a part is built again', () => {
  let root: string;
  const write = (file: string, text: string): void => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const hash = (): string => contentHash(root, ['src', 'package.json', 'missing']);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'portal-hash-'));
    write('src/sign.ts', 'sign');
    write('package.json', '{}');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it.each([
    ['a changed file', () => write('src/sign.ts', 'seal')],
    ['a new file', () => write('src/deep/seal.ts', '')],
    ['a renamed file', () => renameSync(join(root, 'src/sign.ts'), join(root, 'src/seal.ts'))],
    ['a removed file', () => rmSync(join(root, 'src/sign.ts'))],
    ['a changed setting', () => write('package.json', '{"type":"module"}')],
  ])('%s does', (_what, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  it.each([
    ['a saved file with the same text', () => utimesSync(join(root, 'src/sign.ts'), 1, 1)],
    ['a spec', () => write('src/sign.spec.ts', 'x')],
    ['a generated file', () => write('src/generated/client.ts', 'x')],
    ['a file elsewhere', () => write('docs/readme.md', 'x')],
  ])('%s does not', (_what, change) => {
    const before = hash();
    change();
    expect(hash()).toBe(before);
  });
});
