import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** @typedef {{ uid: number, gid: number, name: string }} Account */

const OWN_NAME = 'portal-postgres';

/**
 * The user PostgreSQL runs as. It refuses to run as root, so root hands it to another user: the one that owns
 * the data already, else `postgres`, else a system user made for it, else `nobody`.
 * @param {string} [existingData] data directory of an earlier start
 * @returns {Account | undefined} undefined = the user who runs this program
 */
export function serverAccount(existingData) {
  if (process.getuid?.() !== 0) return undefined;
  return ownerOf(existingData) ?? lookUp('postgres') ?? lookUp(OWN_NAME) ?? createSystemUser() ?? nobody();
}

/** @param {string | undefined} directory */
function ownerOf(directory) {
  if (!directory) return undefined;
  const found = statSync(directory, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? lookUp(String(found.uid)) : undefined;
}

/**
 * @param {string} user name or number
 * @returns {Account | undefined}
 */
function lookUp(user) {
  const ask = (/** @type {string} */ flag) =>
    execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return { uid: Number(ask('-u')), gid: Number(ask('-g')), name: ask('-un') };
  } catch {
    return undefined;
  }
}

/** useradd is Debian's and Fedora's, adduser -S is Alpine's; where neither works there is still nobody. */
function createSystemUser() {
  const attempts = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_NAME],
    ['adduser', '-S', '-D', '-H', '-s', '/sbin/nologin', OWN_NAME],
  ];
  for (const [command = '', ...options] of attempts) {
    try {
      execFileSync(command, options, { stdio: 'ignore' });
      return lookUp(OWN_NAME);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** @returns {Account} */
function nobody() {
  return lookUp('nobody') ?? { uid: 65534, gid: 65534, name: 'nobody' };
}
