import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { SUPERUSER } from './create-cluster.mjs';
import { explainFailure } from './explain-failure.mjs';
import { identity } from './reach.mjs';

/**
 * Gives a stopped cluster a new password, for when the file that held it is gone.
 * @param {import('./data-place.mjs').DataPlace} place
 * @param {string} password hexadecimal, so it needs no quoting
 */
export function resetPassword({ binaries, dataDirectory, account }, password) {
  const done = spawnSync(
    join(binaries.directory, 'bin/postgres'),
    ['--single', '-j', '-D', dataDirectory, 'postgres'],
    {
      cwd: '/',
      encoding: 'utf8',
      input: `ALTER ROLE ${SUPERUSER} PASSWORD '${password}';\n\n`,
      ...identity(account),
    },
  );
  if (done.status !== 0 || /ERROR|FATAL/.test(done.stderr)) throw explainFailure(done.stderr, dataDirectory);
}
