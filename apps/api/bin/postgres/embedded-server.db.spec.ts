import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { project } from '../project.mjs';
import { databaseUrl, withSuperuser } from './connect.mjs';
import { startEmbeddedServer } from './embedded-server.mjs';
import { isAlive } from './process-state.mjs';

type Server = Awaited<ReturnType<typeof startEmbeddedServer>>;

const ask = async (server: Server, statement: string): Promise<unknown> =>
  withSuperuser(server.access, async (client) => Object.values((await client.query(statement)).rows[0] ?? {})[0]);

async function kill(server: Server): Promise<void> {
  process.kill(server.pid, 'SIGKILL');
  while (isAlive(server.pid)) await wait(10);
}

// Only root has the second case: it hands the server to a user who can't get into a closed folder.
const folders: [string, number][] = [['in an open folder', 0o711]];
if (process.getuid?.() === 0) folders.push(["in a folder that the server's user can't enter", 0o700]);

describe.each(folders)('the embedded PostgreSQL %s', (_where, mode) => {
  let dataFolder: string;
  let server: Server;
  const start = async (): Promise<Server> => (server = await startEmbeddedServer(project, dataFolder));

  beforeAll(async () => {
    dataFolder = realpathSync(mkdtempSync(join(tmpdir(), 'portal-embedded-')));
    chmodSync(dataFolder, mode);
    await start();
    await ask(server, 'CREATE TABLE promise AS SELECT 1 AS kept');
  });

  afterAll(async () => {
    await server.stop();
    if (mode === 0o700) rmSync(dirname(server.dataDirectory), { recursive: true });
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const kept = async (): Promise<unknown> => ask(server, 'SELECT kept FROM promise');

  it.each(['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'])('is durable: %s', async (setting) => {
    expect(await ask(server, `SHOW ${setting}`)).toBe('on');
  });

  it('lets nobody in without the password, which only its owner can read', async () => {
    const guess = { ...server.access, password: 'postgres' };
    await expect(withSuperuser(guess, async () => 'inside')).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(dataFolder, 'postgres-password')).mode & 0o777).toBe(0o600);
    expect(databaseUrl(server.access, 'portal')).toMatch(/@127\.0\.0\.1:\d+\/portal$/);
  });

  it('is adopted when the program that started it was killed', async () => {
    const before = server;
    await start();
    expect(server).toMatchObject({ adopted: true, pid: before.pid });
    expect(await kept()).toBe(1);
  });

  it('recovers after kill -9 with what was committed, on the port it had', async () => {
    const before = server;
    await kill(server);
    await start();
    expect(server.adopted).toBe(false);
    expect(server.access.port).toBe(before.access.port);
    expect(await kept()).toBe(1);
  });

  it('waits for a child of the killed server that is still busy', async () => {
    const busy = ask(server, 'SELECT pg_sleep(2)').catch(() => 'cut off');
    await wait(200);
    await kill(server);
    await start();
    expect(await kept()).toBe(1);
    await busy;
  });

  it('is not held up by a note that names another living process', async () => {
    await kill(server);
    const note = join(server.dataDirectory, 'postmaster.pid');
    writeFileSync(note, readFileSync(note, 'utf8').replace(/^\d+/, String(process.pid)));
    await start();
    expect(await kept()).toBe(1);
  });

  it('finds its way back in when the password file is lost', async () => {
    rmSync(join(dataFolder, 'postgres-password'));
    await start();
    expect(await kept()).toBe(1);
  });

  it('refuses the data of another major version and says what to do', async () => {
    await server.stop();
    const versionFile = join(server.dataDirectory, 'PG_VERSION');
    writeFileSync(versionFile, '17\n');
    await expect(start()).rejects.toMatchObject({
      message: expect.stringMatching(/made by PostgreSQL 17; this program brings 18/),
      remedy: expect.stringMatching(/move/),
    });
    writeFileSync(versionFile, '18\n');
    await start();
    expect(await kept()).toBe(1);
  });
});

it('the embedded PostgreSQL begins anew when its creation was cut off', async () => {
  const dataFolder = realpathSync(mkdtempSync(join(tmpdir(), 'portal-embedded-')));
  chmodSync(dataFolder, 0o711);
  mkdirSync(join(dataFolder, 'postgres.unfinished/data'), { recursive: true });
  const server = await startEmbeddedServer(project, dataFolder);
  expect(readdirSync(dataFolder)).not.toContain('postgres.unfinished');
  await server.stop();
  rmSync(dataFolder, { recursive: true });
});
