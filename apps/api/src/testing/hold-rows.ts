import pg from 'pg';
import type { Portal } from './portal.js';

export type Hold = {
  /** Until so many statements wait for a lock: whoever was to come has come. */
  readonly untilWaiting: (count: number) => Promise<void>;
  readonly release: () => Promise<void>;
};

/**
 * Locks rows as another session would, so that requests meet there and a race is sure to happen.
 * @param rows a query without its `for update`
 */
export async function holdRows(portal: Portal, rows: string): Promise<Hold> {
  const [holder, watcher] = [connectTo(portal), connectTo(portal)];
  await Promise.all([holder.connect(), watcher.connect()]);
  await holder.query(`begin; ${rows} for update`);
  return {
    untilWaiting: async (count) => {
      for (let looks = 0; looks < 5000; looks++) {
        const { rowCount } = await watcher.query(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        if (rowCount === count) return;
      }
      throw new Error(`There were never ${count} who waited.`);
    },
    release: async () => {
      await holder.query('commit');
      await Promise.all([holder.end(), watcher.end()]);
    },
  };
}

const connectTo = (portal: Portal): pg.Client => new pg.Client({ connectionString: portal.config.DATABASE_URL });
