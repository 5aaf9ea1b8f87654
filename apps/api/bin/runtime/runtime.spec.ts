import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled } from './dependencies.mjs';
import { isRecent } from './recent-node.mjs';

describe('the Node that the portal runs on', () => {
  it.each([
    ['20.20.2', false],
    ['24.6.9', false],
    ['24.7.0', true],
    ['24.21.0', true],
    ['26.0.0', true],
    ['', false],
  ])('%s is recent enough: %s', (version, expected) => {
    expect(isRecent(version)).toBe(expected);
  });
});

describe('packages that somebody installed themselves', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-modules-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const lock = JSON.stringify({
    packages: {
      '': { name: 'processor-portal', optionalDependencies: { '@koffi/linux-x64': '3.3.4' } },
      'node_modules/@koffi/linux-x64': { version: '3.3.4', optional: true },
      'node_modules/pg': { version: '8.23.1' },
      'node_modules/fsevents': { version: '2.3.3', optional: true },
    },
  });
  const note = (version: string): void =>
    writeFileSync(join(folder, '.package-lock.json'), JSON.stringify({ packages: { 'node_modules/pg': { version } } }));

  it('count when each is there in the version of the lock file, other platforms’ optional ones aside', () => {
    note('8.23.1');
    expect(isInstalled(folder, lock, 'darwin-arm64')).toBe(true);
  });

  it('do not count when one is missing that package.json names for this platform', () => {
    note('8.23.1');
    expect(isInstalled(folder, lock, 'linux-x64')).toBe(false);
  });

  it('do not count when one has another version', () => {
    note('8.22.0');
    expect(isInstalled(folder, lock)).toBe(false);
  });

  it('do not count when npm did not come to its end', () => {
    const unfinished = join(folder, 'unfinished');
    mkdirSync(unfinished);
    expect(isInstalled(unfinished, lock)).toBe(false);
  });
});
