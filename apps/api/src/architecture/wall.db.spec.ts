import pg from 'pg';
import { inspectWall, raiseWall, realms, roleOf, UnitOfWork, type Finding, type Realm } from '#tenancy';
import { wall } from '../database/wall.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { validCalls } from './testing/valid-calls.js';

type Policy = { table: string; name: string; permissive: boolean };
type ColumnGrant = { table: string; column: string; role: string; privilege: string };

const faultsOf = (findings: readonly Finding[]) => findings.filter(({ level }) => level === 'fault');
const sorted = (texts: readonly string[]) => texts.toSorted();
/** By which rows of several customers come into being. */
const telling = [
  'POST /s/:token/signature',
  'POST /s/:token/code',
  'POST /api/staff/inbox/:id/routing',
  'PUT /api/app/inquiries/:id/answer',
  'POST /api/staff/sub-processor-changes/:id/announcement',
  'POST /api/app/inquiry-form-link',
  'POST /api/app/invitations',
];

describe("the portal's wall", () => {
  let portal: Portal;
  let superuser: pg.Client;
  let onlooker: Tenant;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    for (const { given } of validCalls.filter(({ route }) => telling.includes(route)))
      await (await given(portal))().set('idempotency-key', 'wall-spec');
    onlooker = await givenTenant(portal, 'Onlooker A/S');
    superuser = new pg.Client({ connectionString: portal.config.DATABASE_URL });
    await superuser.connect();
  }, 60_000);
  afterAll(async () => {
    await superuser.end();
    await portal.stop();
  });

  const inspect = async () => faultsOf(await inspectWall(superuser, wall));
  const repair = () => raiseWall(superuser, wall, { secret: portal.config.PORTAL_SECRET });
  const as = <T>(realm: Realm, sql: string) =>
    portal.within({ realm, tenantId: onlooker.id }, () => portal.get(UnitOfWork).run((em) => em.query<T[]>(sql)));
  /** What a realm sees of others' rows; null where it may not look. */
  const foreignRows = (realm: Realm, table: string): Promise<number | null> =>
    as<{ rows: number }>(realm, `select count(*)::int as rows from ${table} where tenant_id <> '${onlooker.id}'`).then(
      ([row]) => row?.rows ?? 0,
      () => null,
    );

  it('has no fault in the catalog of a migrated database', async () => {
    expect(await inspect()).toEqual([]);
  });

  it('is found broken when one table loses its protection', async () => {
    await superuser.query('alter table app.mails no force row level security');
    const found = await inspect();
    await repair();
    expect(found).toEqual([expect.objectContaining({ object: expect.stringContaining('mails') })]);
  });

  it('misses each policy that is dropped; the restrictive ones are what hides other customers’ rows', async () => {
    const { rows: policies } = await superuser.query<Policy>(
      `select tablename as table, policyname as name, permissive = 'PERMISSIVE' as permissive
       from pg_policies where schemaname = 'app' order by 1, 2`,
    );
    // One of every table at a time: whether a policy is there does not hang on other tables'.
    const rounds = [...Map.groupBy(policies, ({ table }) => table).values()];
    const leaked = new Set<string>();
    const unguarded: string[] = [];
    for (let round = 0; rounds.some((ofTable) => round < ofTable.length); round += 1) {
      const dropped = rounds.flatMap((ofTable) => ofTable.slice(round, round + 1));
      await superuser.query(dropped.map(({ table, name }) => `drop policy ${name} on app.${table}`).join(';'));
      const found = await inspect();
      for (const { table, name, permissive } of dropped) {
        const realm = realms.find((one) => name === `${one}_wall`);
        if (permissive !== (realm === undefined)) unguarded.push(`${table}.${name} has the wrong kind`);
        if (!realm || !keepsToTenant(table, realm)) continue;
        const seen = await foreignRows(realm, table);
        const there = await foreignRowsThere(table);
        if (seen !== null && seen !== there)
          unguarded.push(`${table} ${realm} is guarded by something else: ${seen} of ${there}`);
        if (seen) leaked.add(`${table} ${realm}`);
      }
      await repair();
      expect(sorted(found.map(({ rule, object }) => `${rule} ${object}`))).toEqual(
        sorted(dropped.map(({ table, name }) => `policy.missing ${table}.${name}`)),
      );
      for (const place of leaked) {
        const [table = '', name] = place.split(' ');
        const realm = realms.find((one) => one === name);
        if (realm && ((await foreignRows(realm, table)) ?? 0) > 0) unguarded.push(`${place} shows foreign rows`);
      }
    }
    expect(unguarded).toEqual([]);
    expect(leaked.size).toBeGreaterThan(15);
    expect(await inspect()).toEqual([]);
  }, 120_000);

  /** Whether a realm is kept to the rows of the tenant that is open. */
  function keepsToTenant(table: string, realm: Realm): boolean {
    const declared = wall.tables.find(({ name }) => name === table);
    const grant = declared?.access[realm];
    return declared?.kind === 'tenant' && grant?.select !== undefined && (grant.reach ?? 'tenant') === 'tenant';
  }
  const foreignRowsThere = async (table: string): Promise<number> => {
    const [row] = await portal.sql<{ rows: number }>(
      `select count(*)::int as rows from app.${table} where tenant_id <> $1`,
      [onlooker.id],
    );
    return row?.rows ?? 0;
  };

  const runtimeRoles: readonly string[] = realms.map((realm) => roleOf[realm]);
  const columnGrants = async (held: boolean): Promise<ColumnGrant[]> => {
    const { rows } = await superuser.query<ColumnGrant>(
      `select c.relname as table, a.attname as column, r.role, p.privilege
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped,
         unnest($1::text[]) as r(role), unnest(array['SELECT', 'INSERT', 'UPDATE']) as p(privilege)
       where relnamespace = 'app'::regnamespace and relkind = 'r'
         and not has_table_privilege(r.role, c.oid, p.privilege)
         and has_column_privilege(r.role, c.oid, a.attnum, p.privilege) = $2`,
      [runtimeRoles, held],
    );
    return rows;
  };
  const named = ({ table, role, privilege, column }: ColumnGrant) => `${table}: ${role} ${privilege} (${column})`;

  it('misses each column that a realm lost, and the column is refused', async () => {
    const held = await columnGrants(true);
    expect(held.length).toBeGreaterThan(100);
    await superuser.query(
      held
        .map(({ table, column, role, privilege }) => `revoke ${privilege} (${column}) on app.${table} from ${role}`)
        .join(';'),
    );
    const found = await inspect();
    const open: string[] = [];
    for (const grant of held.filter(({ privilege }) => privilege === 'SELECT')) {
      const realm = realms.find((one) => roleOf[one] === grant.role);
      const seen = realm && (await as(realm, `select ${grant.column} from ${grant.table}`).catch(String));
      if (!/permission denied/.test(String(seen))) open.push(named(grant));
    }
    await repair();
    expect(open).toEqual([]);
    expect(found.every(({ rule }) => rule === 'grant.missing')).toBe(true);
    expect(sorted(found.map(({ detail }) => detail))).toEqual(sorted(held.map(named)));
  }, 60_000);

  it('names each column that a realm was given beyond what was declared', async () => {
    const lacking = await columnGrants(false);
    expect(lacking.length).toBeGreaterThan(1000);
    await superuser.query(
      lacking
        .map(({ table, column, role, privilege }) => `grant ${privilege} (${column}) on app.${table} to ${role}`)
        .join(';'),
    );
    const found = await inspect();
    await repair();
    expect(found.every(({ rule }) => rule === 'grant.extra')).toBe(true);
    expect(sorted(found.map(({ detail }) => detail))).toEqual(sorted(lacking.map(named)));
    expect(await inspect()).toEqual([]);
  }, 60_000);
});
