import type pg from 'pg';
import type { Wall } from './wall.js';

/** A key of a tenant table that another tenant's row could meet. */
export type KeyFault = { readonly table: string; readonly detail: string };

/**
 * Every primary, unique and exclusion key of a tenant table begins with `tenant_id`, and every foreign key to a tenant
 * table pairs `tenant_id` with `tenant_id` first: a reference to another tenant's row can't be written, and no key
 * tells whether another tenant has a value. References to shared tables are free.
 */
export async function keyFaults(client: pg.ClientBase, wall: Wall): Promise<KeyFault[]> {
  const tenantTables = wall.tables.filter(({ kind }) => kind === 'tenant').map(({ name }) => name);
  const { rows } = await client.query<KeyFault>(
    `with t as (
       select c.oid as id, relname as table, a.attnum as tenant, a.atttypid as type, a.attnotnull as given
       from pg_class c
       left join pg_attribute a on attrelid = c.oid and attname = 'tenant_id' and not attisdropped
       where relnamespace = 'app'::regnamespace and relname = any($1))
     select t.table, 'has no column tenant_id uuid not null' as detail from t
       where tenant is null or type <> 'uuid'::regtype or not given
     union all
     select t.table, 'has no primary key' from t
       where not exists (select from pg_index where indrelid = id and indisprimary)
     union all
     select t.table, format('key %s does not begin with tenant_id', indexrelid::regclass) from t
       join pg_index on indrelid = id
       where (indisunique or indisexclusion) and indkey[0] is distinct from tenant
     union all
     select t.table, format('foreign key %s does not begin with tenant_id', conname) from t
       join pg_constraint on conrelid = t.id
       join t as target on target.id = confrelid
       where contype = 'f' and (conkey[1] is distinct from t.tenant or confkey[1] is distinct from target.tenant)
     order by 1, 2`,
    [tenantTables],
  );
  return rows;
}
