import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

const run = promisify(execFile);
const kilobytes = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length / 1000;

describe('the build of the public pages', () => {
  let directory = '';
  const read = (name: string) => readFile(join(directory, name));

  beforeAll(async () => {
    directory = join(await mkdtemp(join(tmpdir(), 'public-build-')), 'public');
    await run(process.execPath, [join(import.meta.dirname, 'build.mjs'), directory]);
  });
  afterAll(() => rm(join(directory, '..'), { recursive: true, force: true }));

  it('names in its manifest files that are there, each by its hash, all below /assets/', async () => {
    const manifest: unknown = JSON.parse((await read('manifest.json')).toString());
    expect(manifest).toEqual({
      styles: expect.stringMatching(/^\/assets\/public-[\w-]{8}\.css$/),
      font: expect.stringMatching(/^\/assets\/[\w-]+-[\w-]{8}\.woff2$/),
      icon: expect.stringMatching(/^\/assets\/icon-[\w-]{8}\.svg$/),
      scripts: {
        public: expect.stringMatching(/^\/assets\/public-[\w-]{8}\.js$/),
        verify: expect.stringMatching(/^\/assets\/verify-[\w-]{8}\.js$/),
      },
    });
    const named = [...JSON.stringify(manifest).matchAll(/"(\/assets\/[^"]+)"/g)].map(([, file = '']) => basename(file));
    expect(await readdir(directory)).toEqual(expect.arrayContaining(named));
  });

  it('keeps within its budgets: 10 kB of CSS and 15 kB of JavaScript, compressed', async () => {
    const files = await readdir(directory);
    const sizeOf = async (ending: string) => {
      const matching = files.filter((name) => name.endsWith(ending));
      expect(matching).not.toEqual([]);
      return (await Promise.all(matching.map(read))).reduce((sum, content) => sum + kilobytes(content), 0);
    };
    expect(await sizeOf('.css')).toBeLessThan(10);
    expect(await sizeOf('.js')).toBeLessThan(15);
    expect(await sizeOf('.woff2')).toBeLessThan(40);
  });

  it('asks nothing of another host', async () => {
    const files = (await readdir(directory)).filter((name) => /\.(css|js)$/.test(name));
    for (const name of files) expect((await read(name)).toString()).not.toMatch(/(https?:)?\/\/[a-z]/i);
  });
});
