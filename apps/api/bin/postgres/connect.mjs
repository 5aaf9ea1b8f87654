import pg from 'pg';
import { SUPERUSER } from './create-cluster.mjs';

/** @typedef {{ port: number, password: string }} Access */

/**
 * @param {Access} access
 * @param {string} database
 */
export function databaseUrl({ port, password }, database) {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * @template T
 * @param {Access} access
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSuperuser(access, work) {
  const client = new pg.Client({
    connectionString: databaseUrl(access, 'postgres'),
    connectionTimeoutMillis: 5_000,
    application_name: 'portal launcher',
  });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
