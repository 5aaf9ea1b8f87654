import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../terminal/run-command.mjs';
import { explainFailure } from './explain-failure.mjs';
import { identity } from './reach.mjs';

/** Who initdb makes. The portal's own roles, the owner among them, are made by the first migration. */
export const SUPERUSER = 'postgres';

/** Sorts alike on every machine; older servers than 17 don't know it. */
const LOCALE = ['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'];

/**
 * Runs initdb beside the final place and moves the finished cluster there, so that a start that was killed
 * half-way never leaves half a cluster.
 * @param {{ binaries: import('./binaries.mjs').Binaries, dataDirectory: string,
 *   account: import('./account.mjs').Account | undefined, password: string, durable: boolean }} wish
 */
export async function createCluster({ binaries, dataDirectory, account, password, durable }) {
  const unfinished = `${dataDirectory}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const passwordFile = join(unfinished, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);

  const isOld = Number(binaries.major) < 17;
  const { code, output } = await runCommand(
    join(binaries.directory, 'bin/initdb'),
    [
      ...['--pgdata', join(unfinished, 'data'), '--username', SUPERUSER, '--pwfile', passwordFile],
      ...['--auth', 'scram-sha-256', '--encoding', 'UTF8'],
      ...(isOld ? ['--locale', 'C'] : LOCALE),
      ...(durable ? ['--data-checksums'] : ['--no-sync', ...(isOld ? [] : ['--set', 'scram_iterations=1'])]),
    ],
    { cwd: '/', ...identity(account) },
  );
  if (code === 0) renameSync(join(unfinished, 'data'), dataDirectory);
  rmSync(unfinished, { recursive: true, force: true });
  if (code !== 0) throw explainFailure(output, dataDirectory);
}
