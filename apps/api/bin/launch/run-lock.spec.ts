import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../postgres/free-port.mjs';
import { takeRunLock } from './run-lock.mjs';

describe('one start per data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-lock-'));
  const file = join(folder, 'running');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('tells a second start that one is on its way, then where it runs', async () => {
    const first = await takeRunLock(file);
    await expect(takeRunLock(file)).rejects.toThrow('The portal is already being started.');
    first.announce('http://localhost:3000');
    await expect(takeRunLock(file)).rejects.toMatchObject({
      message: 'The portal is already running: http://localhost:3000',
      remedy: expect.stringContaining(`kill ${process.pid}`),
    });
    first.release();
    expect(existsSync(file)).toBe(false);
  });

  it('lets the next one in when the last was killed and its port is nobody’s', async () => {
    writeFileSync(file, String(await freePort()));
    const next = await takeRunLock(file);
    next.release();
  });

  it('lets the next one in when a stranger now has that port, or the file is rubbish', async () => {
    const other = join(folder, 'other');
    const stranger = await takeRunLock(other);
    for (const content of ['', 'rubbish', '999999', readFileSync(other, 'utf8')]) {
      writeFileSync(file, content);
      const next = await takeRunLock(file);
      next.release();
    }
    stranger.release();
  });
});
