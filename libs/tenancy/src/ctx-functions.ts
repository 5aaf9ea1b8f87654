import { realms, roleOf, runtimeRoles } from './realm.js';
import { tokenSetting } from './sealed-transaction.js';

/** A function of schema `ctx`: its declaration after the name, and its body. */
export type CtxFunction = {
  readonly name: string;
  readonly returns: string;
  readonly definer: boolean;
  readonly body: string;
};

const roleOfRealm = realms.map((realm) => `when '${realm}' then '${roleOf[realm]}'`).join(' ');

/**
 * Checks the sealed context and opens it. Only the other two call it, as the owner, with their search path.
 * Expiry is measured at the transaction's start: a token can't start a late one, and a long one stays whole.
 */
const opened = `
declare
  token text := current_setting('${tokenSetting}', true);
  payload text := left(token, -65);
  key ctx.seal_key;
begin
  if token is null or token = '' then
    raise exception 'no tenancy context' using errcode = 'insufficient_privilege';
  end if;
  select * into strict key from ctx.seal_key;
  if encode(sha256(key.outer_pad || sha256(key.inner_pad || convert_to(payload || '.' || pg_backend_pid(), 'UTF8'))), 'hex')
     <> right(token, 64) then
    raise exception 'forged tenancy context' using errcode = 'insufficient_privilege';
  end if;
  realm := split_part(payload, '.', 1);
  if (case realm ${roleOfRealm} end) is distinct from session_user::text then
    raise exception 'tenancy context of another role' using errcode = 'insufficient_privilege';
  end if;
  if to_timestamp(split_part(payload, '.', 3)::bigint) < now() then
    raise exception 'expired tenancy context' using errcode = 'insufficient_privilege',
      hint = 'Compare the clocks of the application and the database.';
  end if;
  tenant := nullif(split_part(payload, '.', 2), '-')::uuid;
end`;

const tenant = `
declare
  tenant uuid := (ctx.opened()).tenant;
begin
  if tenant is null then
    raise exception 'the tenancy context has no tenant' using errcode = 'insufficient_privilege';
  end if;
  return tenant;
end`;

const realm = `
begin
  return (ctx.opened()).realm;
end`;

export const ctxFunctions: readonly CtxFunction[] = [
  { name: 'opened(out realm text, out tenant uuid)', returns: 'record', definer: false, body: opened },
  { name: 'tenant()', returns: 'uuid', definer: true, body: tenant },
  { name: 'realm()', returns: 'text', definer: true, body: realm },
];

/** Creates the key's table and the functions, as the owner. `parallel restricted`: a worker has another pid. */
export const ctxSql = [
  `create table if not exists ctx.seal_key (
     single boolean primary key default true check (single), inner_pad bytea not null, outer_pad bytea not null)`,
  `revoke all on ctx.seal_key from public, ${runtimeRoles.join(', ')}`,
  ...ctxFunctions.flatMap(({ name, returns, definer, body }) => [
    `create or replace function ctx.${name} returns ${returns} language plpgsql stable parallel restricted
     ${definer ? 'security definer set search_path = pg_catalog, pg_temp' : ''} as $body$${body}$body$`,
    `revoke all on function ctx.${name} from public`,
    ...(definer ? [`grant execute on function ctx.${name} to ${runtimeRoles.join(', ')}`] : []),
  ]),
];
