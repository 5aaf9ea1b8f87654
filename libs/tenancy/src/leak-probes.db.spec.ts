import type { Realm } from './index.js';
import { sampleDatabase, ways, type SampleDatabase } from './testing/sample-database.js';
import { acme, documentOf, umbrella } from './testing/sample-wall.js';

let database: SampleDatabase;
beforeAll(async () => {
  database = await sampleDatabase();
});
afterAll(() => database.drop());

const titles = 'select title from document order by title';

describe.each(ways)('what a realm sees by a %s', (way) => {
  it.each<[Realm, string | null, string, unknown[]]>([
    ['controller', acme, titles, [{ title: 'acme open' }, { title: 'acme routed' }]],
    ['controller', umbrella, titles, [{ title: 'umbrella open' }, { title: 'umbrella routed' }]],
    ['controller', acme, 'select count(*)::int from document', [{ count: 2 }]],
    ['controller', acme, `select 1 from document where id = '${documentOf[umbrella]}'`, []],
    ['controller', acme, `select text from note`, [{ text: 'acme note' }]],
    [
      'controller',
      acme,
      `select d.title from note n join document d on d.id = n.document_id`,
      [{ title: 'acme open' }],
    ],
    ['controller', acme, 'select name from template', [{ name: 'standard' }]],
    ['controller', null, 'select name from template', [{ name: 'standard' }]],
    ['public', acme, titles, [{ title: 'acme open' }, { title: 'acme routed' }]],
    ['processor', null, titles, [{ title: 'acme open' }, { title: 'umbrella open' }]],
    [
      'system',
      null,
      'select distinct body from document order by 1',
      [{ body: 'acme body' }, { body: 'umbrella body' }],
    ],
    ['identity', null, 'select count(*)::int from session', [{ count: 1 }]],
  ])('%s of %s: %s', async (realm, tenant, sql, rows) => {
    expect(await database[way](realm, tenant, sql)).toEqual(rows);
  });
});

describe.each(ways)('what a realm does not reach by a %s', (way) => {
  it.each<[Realm, string | null, string, RegExp]>([
    ['controller', null, titles, /has no tenant/],
    ['public', null, titles, /has no tenant/],
    ['public', acme, 'select body from document', /permission denied/],
    ['public', acme, 'select * from note', /permission denied/],
    ['public', acme, `insert into document (tenant_id, title) values ('${acme}', 'x')`, /permission denied/],
    ['processor', null, 'select body from document', /permission denied/],
    ['processor', null, "update document set title = 'x'", /permission denied/],
    ['processor', null, 'delete from document', /permission denied/],
    ['processor', null, `update document set tenant_id = '${acme}'`, /permission denied/],
    ['system', null, 'select * from session', /permission denied/],
    ['identity', null, titles, /permission denied/],
    ['controller', acme, 'select draft from template', /permission denied/],
    ['controller', acme, 'select * from migrations', /permission denied/],
    ['controller', acme, `insert into document (tenant_id, title) values ('${umbrella}', 'x')`, /row-level security/],
    ['controller', acme, `update document set tenant_id = '${umbrella}'`, /permission denied/],
    ['controller', acme, 'truncate document', /permission denied/],
    ['controller', acme, 'create table x (y int)', /permission denied/],
    ['controller', acme, 'create table public.x (y int)', /permission denied/],
    ['controller', acme, 'create temp table x (y int)', /permission denied/],
    ['controller', acme, 'select query from pg_stat_activity', /permission denied/],
    ['controller', acme, 'select pg_stat_get_activity(null)', /permission denied/],
    ['controller', acme, 'select pg_terminate_backend(pid) from pg_locks', /permission denied/],
    ['controller', acme, 'select lo_create(0)', /permission denied/],
    ['controller', acme, 'select * from ctx.seal_key', /permission denied/],
    ['controller', acme, 'select ctx.opened()', /permission denied/],
    ['controller', acme, 'set role portal_owner', /permission denied/],
    ['controller', acme, 'set session authorization portal_processor', /permission denied/],
    ['controller', acme, 'set row_security = off; select * from document', /row-level security/],
    ['controller', acme, "select directory.document_by_token('x')", /permission denied/],
    [
      'controller',
      acme,
      `insert into note (tenant_id, document_id, text) values ('${acme}', '${documentOf[umbrella]}', 'x')`,
      /foreign key/,
    ],
  ])('%s of %s: %s', async (realm, tenant, sql, refusal) => {
    // A read of its own is refused sooner: it writes nothing, and is one statement.
    const sooner = '|read-only transaction|multiple commands';
    const refused = way === 'read' ? new RegExp(`${refusal.source}${sooner}`) : refusal;
    await expect(database[way](realm, tenant, sql)).rejects.toThrow(refused);
  });
});

describe('a realm that changes rows', () => {
  it('leaves the other tenant’s rows alone when it changes or deletes without a filter', async () => {
    const all = 'select tenant_id, title, body, state from app.document order by id';
    const before = await database.owner.query(all);
    await expect(
      database.query('controller', acme, "update document set body = 'taken'; delete from note; select 1/0"),
    ).rejects.toThrow(/division/);
    expect((await database.owner.query(all)).rows).toEqual(before.rows);

    await database.query('controller', acme, "update document set state = 'seen'");
    const states = 'select state from app.document where tenant_id = $1 order by id';
    expect((await database.owner.query(states, [umbrella])).rows).toEqual([{ state: 'open' }, { state: 'routed' }]);
    expect((await database.owner.query(states, [acme])).rows).toEqual([{ state: 'seen' }, { state: 'seen' }]);
  });
});

describe('before a tenant is known', () => {
  it('a directory function finds ids, and nothing but ids', async () => {
    const sql = "select * from directory.document_by_token(sha256('umbrella token'))";
    const found = [{ tenant_id: umbrella, document_id: documentOf[umbrella] }];
    for (const way of ways) expect(await database[way]('public', null, sql)).toEqual(found);
  });

  it('and answers nobody without a sealed context', async () => {
    const sql = "select * from directory.document_by_token(sha256('umbrella token'))";
    await expect(database.dataSources.public.query(sql)).rejects.toThrow(/no tenancy context/);
  });
});
