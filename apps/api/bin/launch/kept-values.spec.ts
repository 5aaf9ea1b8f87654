import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../postgres/free-port.mjs';
import { keptPort, keptSecret } from './kept-values.mjs';

describe('what stays the same from start to start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-kept-'));
  const ports = join(folder, 'ports.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('a secret: 32 random bytes that only their owner can read', () => {
    const file = join(folder, 'secret');
    const secret = keptSecret(file);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(keptSecret(file)).toBe(secret);
    expect(keptSecret(join(folder, 'other'))).not.toBe(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('a port, each purpose its own', async () => {
    const preferred = await freePort();
    expect(await keptPort(ports, 'mailPage', preferred)).toBe(preferred);
    const smtp = await keptPort(ports, 'smtp');
    expect(await keptPort(ports, 'mailPage')).toBe(preferred);
    expect(await keptPort(ports, 'smtp')).toBe(smtp);
  });

  it('but not a port that somebody else took meanwhile', async () => {
    const kept = await keptPort(ports, 'taken');
    const stranger = createServer();
    await new Promise<void>((resolve) => stranger.listen(kept, '127.0.0.1', resolve));
    expect(await keptPort(ports, 'taken')).not.toBe(kept);
    await new Promise((resolve) => stranger.close(resolve));
  });

  it('and a file that was cut off is made anew', async () => {
    writeFileSync(ports, '{"smtp":');
    expect(await keptPort(ports, 'smtp')).toBeGreaterThan(1023);
  });
});
