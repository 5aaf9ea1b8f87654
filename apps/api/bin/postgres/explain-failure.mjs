import { Trouble } from '../terminal/trouble.mjs';

/** @type {[RegExp, (directory: string) => [what: string, remedy: string]][]} */
const KNOWN = [
  [
    /No space left on device|ENOSPC/i,
    (directory) => [`The disk is full: PostgreSQL can't write to ${directory}.`, 'Free some space and start again.'],
  ],
  [
    /database files are incompatible|initialized by PostgreSQL version/i,
    (directory) => [
      `${directory} was made by another major version of PostgreSQL.`,
      'Start it with the release that made it and move the data, or move the folder away to begin anew.',
    ],
  ],
  [
    /Permission denied|EACCES|EPERM|Read-only file system|EROFS|has wrong ownership|invalid permissions/i,
    (directory) => [
      `No permission to write to ${directory}.`,
      'Start as the user who owns the folder, or give it to yourself: chown -R "$(id -un)" .data',
    ],
  ],
  [
    /Address already in use|could not create any TCP\/IP sockets|EADDRINUSE/i,
    () => ["PostgreSQL's port is taken by another program.", 'Start again: another port is chosen.'],
  ],
  [
    /pre-existing shared memory block|lock file .* already exists/i,
    (directory) => [
      `Another PostgreSQL still works in ${directory}.`,
      'Wait a moment and start again; if it stays, stop that process.',
    ],
  ],
];

/**
 * PostgreSQL's own words turned into one line and a remedy.
 * @param {string} output what the program wrote
 * @param {string} directory the data directory
 */
export function explainFailure(output, directory) {
  for (const [pattern, words] of KNOWN) {
    if (pattern.test(output)) return new Trouble(...words(directory));
  }
  const tail = output.trim().split('\n').slice(-8).join('\n');
  return new Trouble('PostgreSQL did not start.', `Its log: ${directory}.log`, tail);
}
