import pg from 'pg';
import { prepareRoles } from '#tenancy';
import { lockWall, refuseFaults } from './wall-faults.js';

type Access = {
  /** The owner's connection. */
  readonly databaseUrl: string;
  readonly secret: string;
};

/**
 * What every process does before it serves: the roles' passwords and settings are made what they must be, and the wall
 * is inspected. Several at once wait for each other, a running migration included.
 * @throws WallFaults in one line, with the remedy
 */
export async function prepareWall({ databaseUrl, secret }: Access): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl, application_name: 'portal start' });
  await owner.connect();
  try {
    await lockWall(owner);
    await prepareRoles(owner, { secret });
    await refuseFaults(owner);
  } finally {
    await owner.end();
  }
}
