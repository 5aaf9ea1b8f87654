import type pg from 'pg';

/** A relation of schema `app`. `kind` is pg_class.relkind. */
export type Relation = {
  readonly name: string;
  readonly kind: string;
  readonly partition: boolean;
  readonly owner: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly rules: boolean;
  readonly invoker: boolean;
  readonly columns: string[];
};

export async function relations(client: pg.ClientBase): Promise<Relation[]> {
  const { rows } = await client.query<Relation>(`
    select relname as name, relkind as kind, relispartition as partition, pg_get_userbyid(relowner) as owner,
      relrowsecurity as enabled, relforcerowsecurity as forced, exists (select from pg_rewrite where ev_class = c.oid) as rules,
      coalesce(reloptions && array['security_invoker=true', 'security_invoker=on', 'security_invoker=1'], false) as invoker,
      array(select attname::text from pg_attribute
            where attrelid = c.oid and attnum > 0 and not attisdropped order by attnum) as columns
    from pg_class c
    where relnamespace = 'app'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f', 'S') order by 1`);
  return rows;
}

/** A policy as PostgreSQL shows it, and the comment the wall left on it. */
export type Policy = {
  readonly table: string;
  readonly name: string;
  readonly permissive: boolean;
  readonly command: string;
  readonly roles: string[];
  readonly using: string | null;
  readonly check: string | null;
  readonly comment: string | null;
};

export async function policies(client: pg.ClientBase): Promise<Policy[]> {
  const { rows } = await client.query<Policy>(`
    select relname as table, polname as name, polpermissive as permissive, polcmd as command,
      array(select coalesce(r.rolname, 'public')::text from unnest(polroles) as o left join pg_roles r on r.oid = o order by 1)
        as roles,
      pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as check,
      obj_description(p.oid, 'pg_policy') as comment
    from pg_policy p join pg_class c on c.oid = polrelid
    where relnamespace = 'app'::regnamespace order by 1, 2`);
  return rows;
}

/** A privilege someone other than the owner holds on a relation or a column of schema `app`. */
export type Privilege = {
  readonly relation: string;
  readonly kind: string;
  readonly role: string;
  readonly privilege: string;
  readonly column: string | null;
};

export async function privileges(client: pg.ClientBase): Promise<Privilege[]> {
  const { rows } = await client.query<Privilege>(`
    with held as (
      select c.oid, relowner, relname, relkind, null as attname, relacl as acl from pg_class c
      union all
      select c.oid, relowner, relname, relkind, attname, attacl from pg_class c join pg_attribute on attrelid = c.oid
      where not attisdropped)
    select relname as relation, relkind as kind, coalesce(rolname, 'public') as role, privilege_type as privilege,
      attname as column
    from held, aclexplode(acl) as a left join pg_roles r on r.oid = grantee
    where relowner <> grantee and (select relnamespace from pg_class c where c.oid = held.oid) = 'app'::regnamespace
    order by 1, 3, 4, 5`);
  return rows;
}

/** A SECURITY DEFINER function, or any function of schema `directory`. */
export type DefinedFunction = {
  readonly schema: string;
  readonly name: string;
  readonly signature: string;
  readonly definer: boolean;
  readonly owner: string;
  readonly config: string[] | null;
  readonly body: string;
  readonly result: string;
  readonly trigger: boolean;
  readonly executors: string[];
  readonly comment: string | null;
};

export async function definedFunctions(client: pg.ClientBase): Promise<DefinedFunction[]> {
  const { rows } = await client.query<DefinedFunction>(`
    select nspname as schema, proname as name,
      format('%I.%I(%s)', nspname, proname, pg_get_function_identity_arguments(p.oid)) as signature,
      prosecdef as definer, pg_get_userbyid(proowner) as owner, proconfig as config, prosrc as body,
      pg_get_function_result(p.oid) as result, prorettype = 'trigger'::regtype as trigger,
      array(select coalesce(rolname, 'public')::text
            from aclexplode(coalesce(proacl, acldefault('f', proowner))) left join pg_roles r on r.oid = grantee
            where grantee <> proowner order by 1) as executors,
      obj_description(p.oid, 'pg_proc') as comment
    from pg_proc p join pg_namespace n on n.oid = pronamespace
    where (prosecdef or nspname in ('directory', 'ctx')) and nspname not in ('pg_catalog', 'information_schema')
    order by 3`);
  return rows;
}
