import type pg from 'pg';
import { inspectWall } from '#tenancy';
import { wall } from './wall.js';

/** The database does not keep realms and tenants apart as declared: nothing may be served from it. */
export class WallFaults extends Error {
  override name = 'WallFaults';
}

/** Held while somebody migrates or inspects, so that nobody looks at a wall half raised. */
export const lockWall = (owner: pg.ClientBase) => owner.query(`select pg_advisory_lock(hashtext('portal-migrate'))`);

/**
 * @returns statements that only a superuser may run, and that would close what PostgreSQL opens to everybody
 * @throws WallFaults naming each place
 */
export async function refuseFaults(owner: pg.ClientBase): Promise<readonly string[]> {
  const findings = await inspectWall(owner, wall);
  const faults = findings.filter(({ level }) => level === 'fault');
  if (faults.length === 0) return [...new Set(findings.map(({ detail }) => detail))];
  const places = faults.map(({ rule, object, detail }) => `${rule} ${object} (${detail})`);
  throw new WallFaults(
    `The wall in the database is not as declared: ${places.join('; ')}. Find out who changed it; npm start or npm run migrate raises it anew.`,
  );
}
