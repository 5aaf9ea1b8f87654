import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../terminal/trouble.mjs';
import { serverAccount } from './account.mjs';
import { locateBinaries, runnableBinaries } from './binaries.mjs';
import { outsidePlace } from './outside-place.mjs';
import { serverPid } from './process-state.mjs';
import { canReach } from './reach.mjs';
import { stopServer } from './server-process.mjs';

/**
 * @typedef {{ dataDirectory: string, isNew: boolean, account: import('./account.mjs').Account | undefined,
 *   binaries: import('./binaries.mjs').Binaries }} DataPlace
 */

/**
 * Decides where the cluster lies and who runs it, and refuses one that this program can't run.
 * @param {string} project
 * @param {string} dataFolder the portal's own data folder, `.data`
 * @returns {Promise<DataPlace>}
 */
export async function chooseDataPlace(project, dataFolder) {
  const found = locateBinaries(project);
  const dataDirectory = await chooseDirectory(dataFolder);
  refuseForeign(dataDirectory, found.major);
  const account = serverAccount(dataDirectory);
  const binaries = runnableBinaries(found, account, project);
  return { dataDirectory, isNew: !existsSync(join(dataDirectory, 'PG_VERSION')), account, binaries };
}

/**
 * Inside the data folder where the server's user can get there; else outside, with a note in the data folder that
 * says where, so that the data is found again if the folder moves or opens.
 * @param {string} dataFolder
 */
async function chooseDirectory(dataFolder) {
  const inside = join(dataFolder, 'postgres');
  const note = join(dataFolder, 'postgres-place');
  if (existsSync(note)) return readFileSync(note, 'utf8').trim();
  const reachable = canReach(serverAccount(inside), dataFolder);
  if (reachable) return inside;
  if (existsSync(inside)) {
    throw new Trouble(
      `PostgreSQL's user can no longer get to ${inside}.`,
      'Let others pass through the folders above it (chmod o+x), or move the project where they may.',
    );
  }
  const outside = join(outsidePlace(dataFolder), 'postgres');
  await setAside(outside);
  writeFileSync(note, outside);
  return outside;
}

/**
 * No note leads to this cluster any more: .data was deleted to begin anew. The last such one is kept.
 * @param {string} directory
 */
async function setAside(directory) {
  if (!existsSync(directory)) return;
  const pid = serverPid(directory);
  if (pid) await stopServer(pid);
  rmSync(`${directory}.old`, { recursive: true, force: true });
  renameSync(directory, `${directory}.old`);
}

/**
 * @param {string} directory
 * @param {string} major
 */
function refuseForeign(directory, major) {
  const found = statSync(directory, { throwIfNoEntry: false });
  if (!found) return;
  if (process.getuid?.() !== 0 && process.getuid?.() !== found.uid) {
    throw new Trouble(
      `${directory} belongs to another user (number ${found.uid}).`,
      `Start as that user or as root, or make it yours: sudo chown -R "$(id -un)" ${directory}`,
    );
  }
  const versionFile = join(directory, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    if (readdirSync(directory).length === 0) return rmSync(directory, { recursive: true });
    throw new Trouble(`${directory} is not a PostgreSQL data directory.`, 'Move it away and start again.');
  }
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version === major) return;
  throw new Trouble(
    `${directory} was made by PostgreSQL ${version}; this program brings ${major}.`,
    `Start it with the release that made it and move the data, or move the folder away to begin anew.`,
  );
}
