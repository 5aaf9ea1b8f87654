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
       select c.oid, relname, a.attnum, a.atttypid, a.attnotnull from pg_class c
       left join pg_attribute a on attrelid = c.oid and attname = 'tenant_id' and not attisdropped
       where relnamespace = 'app'::regnamespace and relname = any($1))
     select relname as table, 'has no column tenant_id uuid not null' as detail from t
       where attnum is null or atttypid <> 'uuid'::regtype or not attnotnull
     union all
     select relname, 'has no primary key' from t
       where not exists (select from pg_index where indrelid = t.oid and indisprimary)
     union all
     select relname, format('key %s does not begin with tenant_id', indexrelid::regclass) from t
       join pg_index on indrelid = t.oid
       where (indisunique or indisexclusion) and indkey[0] is distinct from attnum
     union all
     select t.relname, format('foreign key %s does not begin with tenant_id', conname) from t
       join pg_constraint on conrelid = t.oid
       join t as target on target.oid = confrelid
       where contype = 'f' and (conkey[1] is distinct from t.attnum or confkey[1] is distinct from target.attnum)
     order by 1, 2`,
    [tenantTables],
  );
  return rows;
}
