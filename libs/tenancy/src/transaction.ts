import type pg from 'pg';

/** One wall at a time per database. */
const lock = 7_409_182;

/** Runs `work` in a transaction of its own, alone among those who prepare or raise a wall in this database. */
export async function inTransaction<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query(`begin; set local search_path = pg_catalog; select pg_advisory_xact_lock(${lock})`);
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
