import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from '../postgres/process-state.mjs';
import { startProgram } from './program.mjs';

const STAYS = `
  import { writeFileSync } from 'node:fs';
  writeFileSync(process.argv[2], String(process.pid));
  setInterval(() => {}, 1000);
  process.on('SIGTERM', () => process.exit(0));`;

describe('a program that the launcher looks after', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-program-'));
  const pidFile = join(folder, 'pid');
  const news: string[] = [];
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() => rmSync(pidFile, { force: true }));

  const start = (source: string): ReturnType<typeof startProgram> => {
    writeFileSync(join(folder, 'program.mjs'), source);
    return startProgram({
      name: 'The program',
      command: [join(folder, 'program.mjs'), pidFile],
      log: join(folder, 'program.log'),
      isReady: async () => existsSync(pidFile) && readFileSync(pidFile, 'utf8') !== '',
      onRestart: (line) => news.push(line),
    });
  };
  const pid = (): number => Number(readFileSync(pidFile, 'utf8'));
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await wait(10);
  };

  it('ends when it is told to', async () => {
    const program = start(STAYS);
    await program.ready;
    const first = pid();
    await program.stop();
    expect(isAlive(first)).toBe(false);
  });

  it('is started again when it was killed, and says so', async () => {
    const program = start(STAYS);
    await program.ready;
    const first = pid();
    process.kill(first, 'SIGKILL');
    await until(() => pid() !== first && pid() > 0);
    expect(news).toEqual(['The program was killed (SIGKILL) and has been started again.']);
    await program.stop();
    expect(isAlive(pid())).toBe(false);
  });

  it('reports its last words when it ends by itself while starting', async () => {
    const program = start(`console.error('PUBLIC_URL: Invalid URL'); process.exit(3);`);
    await expect(program.ready).rejects.toMatchObject({
      message: 'The program ended with 3.',
      detail: 'PUBLIC_URL: Invalid URL',
    });
  });

  it('reports when it ends by itself later', async () => {
    const program = start(`${STAYS} setTimeout(() => process.exit(4), 300);`);
    await program.ready;
    await expect(program.failed).rejects.toThrow('The program ended with 4.');
  });
});
