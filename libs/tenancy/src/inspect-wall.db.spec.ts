import { inspectWall, prepareRoles, type Finding } from './index.js';
import { repair, sampleDatabase, testSecret, type SampleDatabase } from './testing/sample-database.js';
import { acme, sampleWall } from './testing/sample-wall.js';

let database: SampleDatabase;
beforeAll(async () => {
  database = await sampleDatabase();
});
afterAll(() => database.drop());

const inspect = () => inspectWall(database.owner, sampleWall);
const rulesOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ rule }) => rule))].sort();

/** A fault, planted by hand; the rules that name it; how it is taken out again where raising the wall does not. */
const faults: readonly [fault: string, plant: string, rules: string[], remove?: string][] = [
  ['a policy is missing', 'drop policy controller_wall on app.document', ['policy.missing']],
  [
    'a table has a permissive policy only',
    'drop policy processor_wall on app.template; drop policy controller_wall on app.template',
    ['policy.missing'],
  ],
  [
    'a policy turned permissive',
    `drop policy controller_wall on app.note; create policy controller_wall on app.note
         to portal_controller using (tenant_id = (select ctx.tenant()))`,
    ['policy.changed'],
  ],
  ['a policy’s condition changed', 'alter policy controller_wall on app.note using (true)', ['policy.changed']],
  ['a policy’s check changed', 'alter policy controller_wall on app.note with check (true)', ['policy.changed']],
  ['a policy is for someone else', 'alter policy controller_wall on app.note to portal_jobs', ['policy.changed']],
  ['a policy was added', 'create policy more on app.note using (true)', ['policy.extra']],
  ['row security is off', 'alter table app.note disable row level security', ['table.rowSecurity']],
  ['row security is not forced', 'alter table app.note no force row level security', ['table.force']],
  [
    'a unique key without tenant_id',
    'create unique index planted on app.document (title)',
    ['table.key'],
    'drop index app.planted',
  ],
  [
    'a unique key that ends in tenant_id',
    'create unique index planted on app.document (id, tenant_id)',
    ['table.key'],
    'drop index app.planted',
  ],
  [
    'a foreign key that begins elsewhere',
    `alter table app.document add unique (tenant_id, title, id);
       alter table app.note add title text default null;
       alter table app.note add constraint planted foreign key (document_id, tenant_id, title)
         references app.document (id, tenant_id, title)`,
    ['table.key'],
    'alter table app.note drop title; alter table app.document drop constraint document_tenant_id_title_id_key',
  ],
  ['a grant too many', 'grant delete on app.document to portal_processor', ['grant.extra']],
  ['a column too many', 'grant select (body) on app.document to portal_public', ['grant.extra']],
  ['a grant to everyone', 'grant select on app.session to public', ['grant.extra']],
  ['a truncate', 'grant truncate on app.document to portal_controller', ['grant.extra']],
  ['a grant too few', 'revoke select on app.document from portal_controller', ['grant.missing']],
  [
    'an undeclared table',
    'create table app.planted (id int); alter table app.planted owner to portal_owner',
    ['table.declaration', 'table.force', 'table.rowSecurity'],
    'drop table app.planted',
  ],
  [
    'a declared table is gone',
    'alter table app.session rename to planted',
    ['grant.extra', 'grant.missing', 'policy.extra', 'policy.missing', 'table.declaration'],
    'alter table app.planted rename to session',
  ],
  [
    'a view that reads as its owner',
    'create view app.planted as select * from app.document; alter view app.planted owner to portal_owner',
    ['view.invoker'],
    'drop view app.planted',
  ],
  [
    'a definer function without a search path',
    `create function app.planted() returns int language sql security definer as 'select 1';
       alter function app.planted() owner to portal_owner; revoke all on function app.planted() from public`,
    ['function.searchPath'],
    'drop function app.planted()',
  ],
  [
    'a definer function whose search path ends elsewhere',
    `create function app.planted() returns int language sql security definer set search_path = app as 'select 1';
       alter function app.planted() owner to portal_owner; revoke all on function app.planted() from public`,
    ['function.searchPath'],
    'drop function app.planted()',
  ],
  [
    'a definer function open to all',
    `create function public.planted() returns int language sql security definer
         set search_path = pg_catalog, pg_temp as 'select 1'`,
    ['function.definer'],
    'drop function public.planted()',
  ],
  [
    'a runtime role owns a table',
    'create table app.planted (id int); alter table app.planted owner to portal_jobs',
    ['role.owns', 'table.declaration', 'table.force', 'table.owner', 'table.rowSecurity'],
    'drop table app.planted',
  ],
  ['a table belongs to someone else', 'alter table app.note owner to current_user', ['table.owner']],
  [
    'a rewrite rule',
    'create rule planted as on delete to app.note do also nothing',
    ['table.rule'],
    'drop rule planted on app.note',
  ],
  ['a runtime role reads the key', 'grant select on ctx.seal_key to portal_public', ['role.key']],
  [
    'a context function was changed',
    `create or replace function ctx.tenant() returns uuid language sql security definer
         set search_path = pg_catalog, pg_temp as 'select null::uuid'`,
    ['function.context'],
  ],
  [
    'a context function was added',
    'create function ctx.planted() returns int language sql as $$ select 1 $$',
    ['function.context', 'function.owner'],
    'drop function ctx.planted()',
  ],
  ['a directory function is gone', 'drop function directory.document_by_token', ['directory.missing']],
  [
    'a directory function was changed',
    'alter function directory.document_by_token volatile reset search_path',
    ['directory.changed', 'function.searchPath'],
  ],
  [
    'a directory function is open to others',
    'grant execute on function directory.document_by_token to portal_jobs',
    ['directory.grant'],
  ],
  [
    'a directory function of the same name',
    `create function directory.document_by_token(text) returns uuid language sql as 'select null::uuid';
       alter function directory.document_by_token(text) owner to portal_owner`,
    ['directory.extra'],
    'drop function directory.document_by_token(text)',
  ],
  [
    'temporary tables',
    `do $$ begin execute format('grant temp on database %I to public', current_database()); end $$`,
    ['role.database'],
  ],
  ['tables in public', 'grant create on schema public to portal_jobs', ['role.schema']],
  [
    'another schema in reach',
    'create schema planted; grant usage on schema planted to portal_jobs',
    ['role.schema'],
    'drop schema planted',
  ],
  [
    'rights on tables to come',
    'alter default privileges in schema app grant select on tables to portal_jobs',
    ['role.defaults'],
    'alter default privileges in schema app revoke select on tables from portal_jobs',
  ],
  ['other sessions’ statements', 'grant select on pg_catalog.pg_stat_activity to public', ['role.catalog']],
  [
    'locks that outlast a transaction',
    'grant execute on function pg_advisory_lock(bigint) to public',
    ['role.catalog'],
  ],
  ['ending other sessions', 'grant execute on function pg_terminate_backend to public', ['role.catalog']],
];

describe('the inspection', () => {
  it('finds nothing in a wall as declared', async () => {
    expect(await inspect()).toEqual([]);
  });

  it('still finds nothing when the wall was raised twice', async () => {
    await prepareRoles(database.owner, { secret: testSecret });
    await repair(database);
    await repair(database);
    expect(await inspect()).toEqual([]);
  });

  it.each(
    faults.map(([fault, plant, rules, remove = '']): [string, string, string[], string] => [
      fault,
      plant,
      rules,
      remove,
    ]),
  )('names it when %s', async (_, plant, rules, remove) => {
    await database.owner.query(plant);
    const found = rulesOf(await inspect());
    if (remove) await database.owner.query(remove);
    await prepareRoles(database.owner, { secret: testSecret });
    await repair(database);

    expect(found).toEqual(rules);
    expect(await inspect()).toEqual([]);
  });

  it('names a wall that was declared anew and not raised', async () => {
    const [document, ...rest] = sampleWall.tables;
    if (!document) throw new Error('no table');
    const wider = { ...document, access: { ...document.access, public: { select: ['id'], where: "state = 'open'" } } };
    const found = await inspectWall(database.owner, { ...sampleWall, tables: [wider, ...rest] });
    expect(rulesOf(found)).toEqual(['grant.extra', 'policy.changed']);
  });
});

describe('each policy, dropped in turn', () => {
  const seen = (realm: 'controller' | 'processor' | 'public' | 'system' | 'identity', table: string) =>
    database.dataSources[realm].query<unknown[]>(`select count(*)::int as rows from app.${table}`).then(
      (rows) => JSON.stringify(rows),
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );

  it('is named by the inspection, and the restrictive ones are what keeps rows behind the wall', async () => {
    const { rows } = await database.owner.query<{ table: string; name: string; permissive: boolean }>(
      `select tablename as table, policyname as name, permissive = 'PERMISSIVE' as permissive from pg_policies
       where schemaname = 'app' order by 1, 2`,
    );
    expect(rows.length).toBeGreaterThan(12);
    for (const { table, name, permissive } of rows) {
      const realm = (['controller', 'processor', 'public', 'system', 'identity'] as const).find(
        (one) => name === `${one}_wall`,
      );
      if (realm) expect(await seen(realm, table)).toMatch(/no tenancy context|permission denied/);
      await database.owner.query(`drop policy ${name} on app.${table}`);

      expect(await inspect()).toEqual([
        expect.objectContaining({ rule: 'policy.missing', object: `${table}.${name}` }),
      ]);
      expect(permissive).toBe(realm === undefined);
      if (realm && !(await seen(realm, table)).includes('permission denied'))
        expect(await seen(realm, table)).toContain('rows');
      await repair(database);
    }
    expect(await inspect()).toEqual([]);
    expect(await database.query('controller', acme, 'select title from document order by 1')).toHaveLength(2);
  });
});
