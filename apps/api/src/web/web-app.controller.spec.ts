import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebAppController } from './web-app.controller.js';

describe('the page of the browser application', () => {
  const home = process.cwd();
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'web-'));
    process.chdir(folder);
  });
  afterEach(async () => {
    process.chdir(home);
    await rm(folder, { recursive: true });
  });

  it('is looked for again when it was not there: a build may have been under way', async () => {
    const controller = new WebAppController();
    const show = (cspNonce: string) => controller.show({ cspNonce });
    await expect(show('one')).rejects.toThrow('ENOENT');
    await mkdir('dist/web', { recursive: true });
    await writeFile('dist/web/index.html', '<script nonce="__CSP_NONCE__">');
    expect(await show('two')).toBe('<script nonce="two">');
    await rm('dist', { recursive: true });
    expect(await show('three')).toBe('<script nonce="three">');
  });
});
