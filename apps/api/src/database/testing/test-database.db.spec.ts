import { Client } from 'pg';
import { createTestDatabase, templateDatabase } from './test-database.js';

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  it('is a PostgreSQL 18 that nobody else writes to', async () => {
    const [mine, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await ask(mine.url, 'CREATE TABLE here (id int)');

    expect(await ask(mine.url, "SELECT to_regclass('here')::text")).toEqual(['here']);
    expect(await ask(other.url, "SELECT to_regclass('here')::text")).toEqual([null]);
    expect(await ask(mine.url, "SELECT current_setting('server_version_num')::int / 10000")).toEqual([18]);
    await Promise.all([mine.drop(), other.drop()]);
  });

  it('is gone after drop, even while someone is connected', async () => {
    const database = await createTestDatabase();
    const guest = new Client({ connectionString: database.url });
    guest.on('error', () => undefined);
    await guest.connect();

    await database.drop();

    await expect(ask(database.url, 'SELECT 1')).rejects.toThrow(/does not exist/);
    await guest.end().catch(() => undefined);
  });

  it('starts as a copy of the template it names, which is prepared once', async () => {
    let prepared = 0;
    const prepare = async (url: string): Promise<void> => {
      prepared += 1;
      await ask(url, 'CREATE TABLE from_template (id int)');
    };
    await Promise.all([templateDatabase('template_spec', prepare), templateDatabase('template_spec', prepare)]);

    const database = await createTestDatabase({ template: 'template_spec' });

    expect(prepared).toBe(1);
    expect(await ask(database.url, "SELECT to_regclass('from_template')::text")).toEqual(['from_template']);
    await database.drop();
  });
});
