import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAccount } from './account.mjs';
import { locateBinaries, runnableBinaries } from './binaries.mjs';
import { createCluster, SUPERUSER } from './create-cluster.mjs';
import { freePort } from './free-port.mjs';
import { isAlive, serverPid } from './process-state.mjs';
import { canReach } from './reach.mjs';
import { startServer, stopServer } from './server-process.mjs';

const PREFIX = 'processor-portal-test-';
/** Speed before durability: this server never outlives the run. */
const SETTINGS = [
  ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=300', 'shared_buffers=256MB'],
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0'],
  ...['autovacuum=off', 'max_wal_size=4GB', 'checkpoint_timeout=1h', 'jit=off', 'timezone=UTC'],
];

/**
 * A PostgreSQL of its own for one test run.
 * @param {string} project
 * @param {import('./binaries.mjs').Binaries} [found] another than the one npm brought
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} address of a superuser; stop leaves nothing behind
 */
export async function startThrowAwayServer(project, found = locateBinaries(project)) {
  const account = serverAccount();
  const parent = canReach(account, tmpdir()) ? tmpdir() : '/tmp';
  await clearAway(parent);

  const binaries = runnableBinaries(found, account, project);
  const place = mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
  if (account) chownSync(place, account.uid, account.gid);
  const dataDirectory = join(place, 'data');
  const password = randomBytes(16).toString('hex');
  await createCluster({ binaries, dataDirectory, account, password, durable: false });
  const port = await freePort();
  const pid = await startServer({ binaries, dataDirectory, account, port, settings: SETTINGS, withUs: true });
  return {
    url: `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await stopServer(pid);
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/**
 * What runs that were killed left: their folder names the process that made them.
 * @param {string} parent
 */
async function clearAway(parent) {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
    if (isAlive(Number(name.slice(PREFIX.length).split('-')[0]))) continue;
    const pid = serverPid(join(parent, name, 'data'));
    if (pid) await stopServer(pid, 5_000);
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}
