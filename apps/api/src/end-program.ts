import { InvalidConfiguration } from './config.js';
import { WallFaults } from './database/wall-faults.js';

/** What goes wrong between a program and its database before anything works, each with what to do about it. */
const remedies: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'DATABASE_URL: no PostgreSQL answers there. Start it, or put host and port right.',
  ENOTFOUND: 'DATABASE_URL: there is no such host.',
  '28P01': 'DATABASE_URL: the user name or the password is wrong.',
  '3D000': 'DATABASE_URL: there is no such database. Create it first (docs/operations.md).',
  '42501': 'The login of DATABASE_URL may not do this. What it needs stands in docs/operations.md.',
};

/** Ends a program that can't go on: one clear line where it is the operator's to mend, the whole trace otherwise. */
export function endProgram(error: unknown, exitCode = 1): void {
  process.stderr.write(`${inWords(error)}\n`);
  process.exitCode = exitCode;
  setImmediate(() => process.exit());
}

function inWords(error: unknown): string {
  if (error instanceof InvalidConfiguration || error instanceof WallFaults) return error.message;
  if (!(error instanceof Error)) return String(error);
  const remedy = 'code' in error ? remedies[String(error.code)] : undefined;
  return remedy ? `${error.message || String(Reflect.get(error, 'code'))}\n${remedy}` : (error.stack ?? error.message);
}
