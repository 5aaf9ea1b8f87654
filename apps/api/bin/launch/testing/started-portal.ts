import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { databaseUrl } from '../../postgres/connect.mjs';
import { freePort } from '../../postgres/free-port.mjs';
import { commandOf, isAlive, serverPid } from '../../postgres/process-state.mjs';
import { project } from '../../project.mjs';
import { childrenOf } from './children-of.js';
import { until } from './until.js';

export type Victim = 'app' | 'postgres' | 'launcher';
const scripts = { app: 'dist/apps/api/src/main.js', catcher: 'dist/apps/api/src/mail-catcher/main.js' };

/** `npm start` with its demo, on a data folder of its own, to be killed and started again. */
export class StartedPortal {
  #launcher: ChildProcess | undefined;
  #words = '';

  private constructor(
    readonly folder: string,
    readonly port: number,
  ) {}

  static async start(): Promise<StartedPortal> {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'portal-killed-')));
    const portal = new StartedPortal(folder, await freePort());
    await portal.startAgain();
    return portal;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  async startAgain(): Promise<void> {
    const start = [join(project, 'apps/api/bin/start.mjs'), '--port', String(this.port)];
    const env = { ...process.env, DATA_DIR: this.folder, DATABASE_URL: '', PUBLIC_URL: '', NODE_ENV: '' };
    const launcher = spawn(process.execPath, start, { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.#launcher = launcher;
    for (const stream of [launcher.stdout, launcher.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#words += text));
    const ready = Promise.withResolvers<boolean>();
    launcher.once('message', () => ready.resolve(true));
    launcher.once('exit', () => ready.resolve(false));
    if (!(await ready.promise)) throw new Error(`It did not start:\n${this.#words}`);
  }

  /** kill -9, all in the same moment, the launcher first so that it mends nothing; waits until they are gone. */
  async kill(...victims: readonly Victim[]): Promise<void> {
    const pids = {
      launcher: this.#launcher?.pid ?? 0,
      app: this.#child('app'),
      postgres: serverPid(join(this.folder, 'postgres')) ?? 0,
    };
    const chosen = (['launcher', 'app', 'postgres'] as const).filter((one) => victims.includes(one));
    for (const victim of chosen) process.kill(pids[victim], 'SIGKILL');
    for (const victim of chosen)
      await until(`the end of ${victim}`, async () => (isAlive(pids[victim]) ? undefined : true));
  }

  /** Stops the mail catcher in its tracks, or lets it go on: a mail server that does not answer. */
  holdMail(hold: boolean): void {
    process.kill(this.#child('catcher'), hold ? 'SIGSTOP' : 'SIGCONT');
  }

  /** SQL as the superuser. Each call has a connection of its own, for the server comes and goes. */
  async sql(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    const client = await this.connect();
    try {
      return (await client.query<Record<string, unknown>>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  async connect(): Promise<pg.Client> {
    const port = Number(JSON.parse(this.file('ports.json')).postgres);
    const password = this.file('postgres-password').trim();
    const client = new pg.Client({ connectionString: databaseUrl({ port, password }, 'portal') });
    client.on('error', () => {});
    await client.connect();
    return client;
  }

  file(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** What the mail catcher's page answers. */
  async askCatcher(path: string): Promise<unknown> {
    return (await fetch(`http://127.0.0.1:${JSON.parse(this.file('ports.json')).mailPage}${path}`)).json();
  }

  /** Every mail the catcher took, as it came over the line. */
  mails(): string[] {
    const folder = join(this.folder, 'mail');
    const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
    return files.map((name) => readFileSync(join(folder, name), 'utf8'));
  }

  async stop(): Promise<void> {
    const launcher = this.#launcher;
    if (launcher?.exitCode === null && launcher.signalCode === null) {
      const gone = new Promise((resolve) => launcher.once('exit', resolve));
      launcher.kill('SIGTERM');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  #child(name: keyof typeof scripts): number {
    const found = childrenOf(this.#launcher?.pid ?? 0).find((pid) => commandOf(pid).includes(scripts[name]));
    if (!found) throw new Error(`No ${name} runs:\n${this.#words}`);
    return found;
  }
}
