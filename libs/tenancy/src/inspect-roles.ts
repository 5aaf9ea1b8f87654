import type pg from 'pg';
import { guardedCatalogFunctions } from './catalog-guard.js';
import { fault, type Finding } from './finding.js';
import { isSuperuser } from './prepare-roles.js';
import { roleOf, runtimeRoles, schemas } from './realm.js';
import type { Wall } from './wall.js';

/** What the runtime roles are, own and can reach beside the tables of `app`. */
export async function inspectRoles(client: pg.ClientBase, wall: Wall): Promise<Finding[]> {
  const guarded = await guardedCatalogFunctions(client);
  const { rows } = await client.query<{ rule: string; object: string; detail: string }>(inspection, [
    runtimeRoles,
    usableSchemas(wall),
    guarded,
  ]);
  const level = (await isSuperuser(client)) ? 'fault' : 'advice';
  return rows.map(({ rule, object, detail }) => ({
    ...fault(rule, object, detail),
    ...(rule === 'role.catalog' ? { level } : {}),
  }));
}

/** `role schema` pairs a runtime role may use. */
function usableSchemas(wall: Wall): string[] {
  return [
    ...runtimeRoles.flatMap((role) => Object.values(schemas).map((schema) => `${role} ${schema}`)),
    ...wall.outside.flatMap(({ name, realms }) => realms.map((realm) => `${roleOf[realm]} ${name}`)),
  ];
}

const inspection = `
  with role as (select * from pg_roles where rolname = any($1))
  select 'role.missing' as rule, name as object, 'prepare the roles' as detail from unnest($1::text[]) as name
    where not exists (select from role where rolname = name)
  union all
  select 'role.attribute', rolname, 'is a superuser, bypasses row security, or may create roles, databases or replicas'
    from role where rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or not rolcanlogin
  union all
  select 'role.setting', rolname, format('begins its sessions with %s', array_to_string(setconfig, ', '))
    from role join pg_db_role_setting on setrole = role.oid
    where setdatabase in (0, (select oid from pg_database where datname = current_database()))
  union all
  select 'role.membership', role.rolname, format('is a member of %s', pg_get_userbyid(roleid))
    from role join pg_auth_members on member = role.oid
  union all
  select 'role.owns', rolname, pg_describe_object(classid, objid, objsubid)
    from role join pg_shdepend on refobjid = role.oid and refclassid = 'pg_authid'::regclass
    where deptype = 'o' and dbid in (0, (select oid from pg_database where datname = current_database()))
  union all
  select 'role.database', rolname, format('has %s on the database', privilege)
    from role, unnest(array['CREATE', 'TEMPORARY']) as privilege
    where has_database_privilege(role.oid, current_database(), privilege)
  union all
  select 'role.schema', rolname, format('has %s on schema %s', privilege, nspname)
    from role, pg_namespace as n, unnest(array['CREATE', 'USAGE']) as privilege
    where has_schema_privilege(role.oid, n.oid, privilege)
      and nspname not in ('pg_catalog', 'information_schema') and nspname !~ '^pg_(toast|temp)'
      and (privilege = 'CREATE' or not (rolname || ' ' || nspname) = any($2))
  union all
  select 'role.key', rolname, 'can read ctx.seal_key'
    from role where has_any_column_privilege(role.oid, 'ctx.seal_key', 'select')
  union all
  select 'role.defaults', coalesce(g.rolname, 'public'), 'gets rights on objects to come (ALTER DEFAULT PRIVILEGES)'
    from pg_default_acl, aclexplode(defaclacl) left join pg_roles as g on g.oid = grantee
    where (grantee = 0 or g.rolname = any($1)) and defaclobjtype in ('r', 'S', 'n')
  union all
  select 'role.catalog', rolname, format('revoke execute on function %s from public', f)
    from role, unnest($3::text[]) as f where has_function_privilege(role.oid, f, 'execute')
  union all
  select 'role.catalog', rolname, 'revoke select on pg_catalog.pg_stat_activity from public'
    from role where has_table_privilege(role.oid, 'pg_catalog.pg_stat_activity', 'select')
  order by 1, 2, 3`;
