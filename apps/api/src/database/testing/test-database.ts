import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';

/** Of all databases on the server that the specs share: roles, and with them their passwords, are the whole server's. */
export const testSecret = 'ab'.repeat(32);

export interface TestDatabase {
  /** Of a superuser; put a restricted role's name into it to connect as that role. */
  url: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

/**
 * A database of its own for one spec file, empty or a copy of `template`.
 * Whoever does something to a role of the portal takes a server of its own: other specs log in with it at the same time.
 */
export async function createTestDatabase({
  template = 'template0',
}: { template?: string } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`);
  return {
    url: databaseUrl(name),
    drop: () => asSuperuser(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`),
  };
}

/**
 * A template made by the first spec that asks for it in this run; the others wait, then find it there.
 * @param prepare fills the new database and disconnects before it returns
 */
export async function templateDatabase(name: string, prepare: (url: string) => Promise<void>): Promise<void> {
  const client = await connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const ready = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (ready.rowCount) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(unfinished)} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${escapeIdentifier(unfinished)} TEMPLATE template0`);
    await prepare(databaseUrl(unfinished));
    await client.query(`ALTER DATABASE ${escapeIdentifier(unfinished)} RENAME TO ${escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

async function asSuperuser(statement: string): Promise<void> {
  const client = await connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: testServerUrl() });
  await client.connect();
  return client;
}

function databaseUrl(name: string): string {
  const url = new URL(testServerUrl());
  url.pathname = `/${name}`;
  return url.href;
}

function testServerUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL is missing: run specs with npm run test:specs');
  return url;
}
