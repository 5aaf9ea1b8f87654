import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { keptPort, keptSecret } from '../launch/kept-values.mjs';
import { chownAll } from './chown-all.mjs';
import { withSuperuser } from './connect.mjs';
import { createCluster } from './create-cluster.mjs';
import { chooseDataPlace } from './data-place.mjs';
import { endOrphans } from './orphans.mjs';
import { serverPid } from './process-state.mjs';
import { resetPassword } from './reset-password.mjs';
import { readServerNote } from './server-note.mjs';
import { startServer, stopServer } from './server-process.mjs';
import { errorCode } from '../terminal/error-code.mjs';

/** What keeps a promise made to a user stays at PostgreSQL's own, durable value; only the surroundings are set. */
const SETTINGS = [
  ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'cluster_name=processor-portal'],
  ...['max_connections=100', 'jit=off', 'timezone=UTC', 'log_timezone=UTC', 'log_line_prefix=%m [%p] %q%u@%d '],
];

/**
 * @typedef {object} EmbeddedServer
 * @property {number} pid
 * @property {import('./connect.mjs').Access} access
 * @property {string} dataDirectory
 * @property {boolean} adopted it was running already, left by a start that was killed
 * @property {() => Promise<void>} stop
 */

/**
 * The portal's own PostgreSQL: created if there is none, adopted if it runs, recovered if it was killed.
 * @param {string} project
 * @param {string} dataFolder `.data`, existing
 * @param {(news: string) => void} [tell]
 * @returns {Promise<EmbeddedServer>}
 */
export async function startEmbeddedServer(project, dataFolder, tell = () => {}) {
  const passwordFile = join(dataFolder, 'postgres-password');
  const isPasswordLost = !existsSync(passwordFile);
  const password = keptSecret(passwordFile);
  const place = await chooseDataPlace(project, dataFolder);
  const { dataDirectory } = place;
  if (place.isNew) {
    tell('creating the database');
    mkdirSync(dirname(dataDirectory), { recursive: true });
    await createCluster({ ...place, password, durable: true });
  } else {
    const running = await adopt(dataDirectory, password);
    if (running) return describe(running.pid, { port: running.port, password }, dataDirectory, true);
    if (readServerNote(dataDirectory)) tell('recovering what the last run left');
    handToAccount(place);
    await clearTheWay(dataDirectory);
    if (isPasswordLost) resetPassword(place, password);
  }
  const port = await keptPort(join(dataFolder, 'ports.json'), 'postgres');
  const pid = await startServer({ ...place, port, settings: SETTINGS });
  return describe(pid, { port, password }, dataDirectory, false);
}

/**
 * @param {number} pid
 * @param {import('./connect.mjs').Access} access
 * @param {string} dataDirectory
 * @param {boolean} adopted
 * @returns {EmbeddedServer}
 */
function describe(pid, access, dataDirectory, adopted) {
  return { pid, access, dataDirectory, adopted, stop: () => stopServer(pid) };
}

/**
 * A server that still runs in our data directory and lets us in. Right after a kill it may be ending, or still be
 * recovering: it gets some seconds to decide, then it is stopped.
 * @param {string} dataDirectory
 * @param {string} password
 */
async function adopt(dataDirectory, password) {
  for (let tries = 0; tries < 50; tries += 1) {
    const pid = serverPid(dataDirectory);
    const noted = readServerNote(dataDirectory);
    if (!pid || !noted) return undefined;
    const answer = await knock({ port: noted.port, password }, dataDirectory);
    if (answer === 'come in') return { pid, port: noted.port };
    if (answer === 'wrong password') break;
    await wait(100);
  }
  await stopServer(serverPid(dataDirectory) ?? 0);
  return undefined;
}

/**
 * @param {import('./connect.mjs').Access} access
 * @param {string} dataDirectory
 * @returns {Promise<'come in' | 'not now' | 'wrong password'>}
 */
async function knock(access, dataDirectory) {
  try {
    const answer = await withSuperuser(access, (client) => client.query('SHOW data_directory'));
    return answer.rows[0]?.data_directory === dataDirectory ? 'come in' : 'not now';
  } catch (error) {
    return errorCode(error) === '28P01' ? 'wrong password' : 'not now';
  }
}

/**
 * A note that names a dead process, or a living one that is no PostgreSQL of ours, would make the server refuse;
 * so would children that outlived their killed parent and still hold its shared memory.
 * @param {string} dataDirectory
 */
async function clearTheWay(dataDirectory) {
  if (serverPid(dataDirectory)) return;
  await endOrphans(dataDirectory);
  rmSync(join(dataDirectory, 'postmaster.pid'), { force: true });
}

/**
 * A cluster restored from a backup by root belongs to root; its server can't.
 * @param {import('./data-place.mjs').DataPlace} place
 */
function handToAccount({ account, dataDirectory }) {
  if (account && statSync(dataDirectory).uid === 0) chownAll(dataDirectory, account);
}
