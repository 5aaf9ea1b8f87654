import type pg from 'pg';
import type { Finding } from './finding.js';
import { inspectFunctions } from './inspect-functions.js';
import { inspectRoles } from './inspect-roles.js';
import { inspectTables } from './inspect-tables.js';
import { inTransaction } from './transaction.js';
import type { Wall } from './wall.js';

/** Compares the catalog with the declared wall, and with what no wall may lack. Empty when sound. */
export async function inspectWall(owner: pg.ClientBase, wall: Wall): Promise<Finding[]> {
  return inTransaction(owner, async () => [
    ...(await inspectTables(owner, wall)),
    ...(await inspectFunctions(owner, wall)),
    ...(await inspectRoles(owner, wall)),
  ]);
}
