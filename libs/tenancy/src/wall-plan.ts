import { createHash } from 'node:crypto';
import { ownerRole, realms, roleOf } from './realm.js';
import type { Grant, TableDeclaration } from './wall.js';

/** A policy as it has to be. */
export type PolicyPlan = {
  readonly table: string;
  readonly name: string;
  readonly permissive: boolean;
  readonly roles: readonly string[];
  readonly predicate: string;
};

/** The policies of one table: one restrictive per realm, one permissive for all of them, one for the owner. */
export function policiesOf(table: TableDeclaration): PolicyPlan[] {
  const granted = realms.flatMap((realm) => {
    const grant = table.access[realm];
    return grant ? [{ realm, grant }] : [];
  });
  const permissive = { table: table.name, permissive: true, predicate: 'true' };
  return [
    // FORCE binds the owner too; this is how migrations, seeding and directory functions see every row.
    { ...permissive, name: 'owner', roles: [ownerRole] },
    ...(granted.length > 0
      ? [{ ...permissive, name: 'granted', roles: granted.map(({ realm }) => roleOf[realm]).sort() }]
      : []),
    ...granted.map(({ realm, grant }) => ({
      table: table.name,
      name: `${realm}_wall`,
      permissive: false,
      roles: [roleOf[realm]],
      predicate: predicateOf(table, realm, grant),
    })),
  ];
}

/**
 * `(select …)` makes PostgreSQL check the seal once per statement instead of once per row. The comparison with the realm
 * stands inside: outside, the planner takes it to leave one row in two hundred, and sorts whole tables instead of
 * walking an index.
 */
function predicateOf(table: TableDeclaration, realm: string, grant: Grant): string {
  const reach = grant.reach ?? (table.kind === 'tenant' ? 'tenant' : 'all');
  const reached = reach === 'tenant' ? 'tenant_id = (select ctx.tenant())' : `(select ctx.realm() = '${realm}')`;
  return grant.where ? `${reached} and (${grant.where})` : reached;
}

/** A privilege as it has to be; no column means the whole table. */
export type GrantPlan = { readonly role: string; readonly privilege: string; readonly column: string | undefined };

/** The privileges of one table. `columns` are all it has, for `update: true` leaves `tenant_id` out. */
export function grantsOf(table: TableDeclaration, columns: readonly string[]): GrantPlan[] {
  return realms.flatMap((realm) => {
    const grant = table.access[realm];
    if (!grant) return [];
    const role = roleOf[realm];
    const over = (privilege: string, reach: true | readonly string[] | undefined): GrantPlan[] =>
      reach === true
        ? [{ role, privilege, column: undefined }]
        : (reach ?? []).map((column) => ({ role, privilege, column }));
    const movable = table.kind === 'tenant' && grant.update === true;
    return [
      ...over('SELECT', grant.select),
      ...over('INSERT', grant.insert),
      ...over('UPDATE', movable ? columns.filter((column) => column !== 'tenant_id') : grant.update),
      ...over('DELETE', grant.delete),
    ];
  });
}

/**
 * Ties what was declared to what PostgreSQL made of it. Kept as the object's comment, so that an inspection sees both
 * a hand that changed the database and a declaration that was changed without raising the wall again.
 */
export function signatureOf(declared: unknown, made: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([declared, made]))
    .digest('hex');
}
