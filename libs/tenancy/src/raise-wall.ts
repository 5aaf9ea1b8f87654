import pg from 'pg';
import { definedFunctions, policies, privileges, relations, type Policy, type Relation } from './catalog.js';
import { raiseDirectory } from './directory.js';
import { WallDoesNotFit } from './errors.js';
import { keyFaults } from './key-faults.js';
import { ownerRole, roleOf } from './realm.js';
import { writeSealKey } from './seal-key.js';
import { inTransaction } from './transaction.js';
import { grantsOf, policiesOf, signatureOf, type GrantPlan, type PolicyPlan } from './wall-plan.js';
import type { Wall } from './wall.js';

/**
 * Makes the database hold exactly what `wall` declares; run it after each migration. Idempotent, one transaction.
 * Throws WallDoesNotFit, naming each place: an undeclared table in `app`, a declared one that isn't there, a tenant
 * table with a key that doesn't begin with `tenant_id`.
 */
export async function raiseWall(
  owner: pg.ClientBase,
  wall: Wall,
  { secret }: { readonly secret: string },
): Promise<void> {
  await inTransaction(owner, async () => {
    const present = await relations(owner);
    const faults = [...declarationFaults(wall, present), ...(await keyFaults(owner, wall)).map(inWords)];
    if (faults.length > 0) throw new WallDoesNotFit(faults);

    await execute(owner, await adoptions(owner, present));
    await owner.query(`set local role ${ownerRole}`);
    await writeSealKey(owner, secret);
    await execute(owner, await clearance(owner, present));
    await execute(owner, wall.tables.flatMap(policiesOf).map(creationOf));
    await execute(owner, comments(wall, await policies(owner)));
    await execute(owner, grants(wall, present));
    await raiseDirectory(owner, wall);
  });
}

/** Tables of `app` that are not declared, and declared ones that are not there. */
export function declarationFaults(wall: Wall, present: readonly Relation[]): string[] {
  const declared = new Set(wall.tables.map(({ name }) => name));
  const tables = new Set(present.filter(isTable).map(({ name }) => name));
  return [
    ...[...tables].filter((name) => !declared.has(name)).map((name) => `${name}: not declared`),
    ...[...declared].filter((name) => !tables.has(name)).map((name) => `${name}: declared, but not in schema app`),
  ];
}

/** A partition is reached through its parent; on its own it gets no grants. */
function isTable({ kind, partition }: Relation): boolean {
  return ['r', 'p', 'f'].includes(kind) && !partition;
}

function inWords({ table, detail }: { table: string; detail: string }): string {
  return `${table}: ${detail}`;
}

/** Whoever ran the migrations, everything in `app` belongs to the owner afterwards. */
async function adoptions(client: pg.ClientBase, present: readonly Relation[]): Promise<string[]> {
  const foreign = present.filter(({ owner }) => owner !== ownerRole);
  const standing = foreign.filter(({ kind }) => kind !== 'S');
  const functions = (await definedFunctions(client)).filter((f) => f.schema === 'app' && f.owner !== ownerRole);
  return [
    ...standing.map(({ name }) => `alter table ${table(name)} owner to ${ownerRole}`),
    ...functions.map(({ signature }) => `alter function ${signature} owner to ${ownerRole}`),
  ];
}

/** Takes every privilege and policy away, and turns row security on where rows lie. */
async function clearance(client: pg.ClientBase, present: readonly Relation[]): Promise<string[]> {
  const held = (await privileges(client)).map(({ relation, kind, role }) => {
    const grantee = role === 'public' ? role : pg.escapeIdentifier(role);
    return `revoke all on ${kind === 'S' ? 'sequence' : 'table'} ${table(relation)} from ${grantee} cascade`;
  });
  const definers = (await definedFunctions(client)).filter(({ schema }) => schema === 'app');
  return [
    ...new Set(held),
    ...definers.flatMap(({ signature, executors }) =>
      executors.map(
        (role) => `revoke all on function ${signature} from ${role === 'public' ? role : pg.escapeIdentifier(role)}`,
      ),
    ),
    ...(await policies(client)).map(
      (policy) => `drop policy ${pg.escapeIdentifier(policy.name)} on ${table(policy.table)}`,
    ),
    ...present
      .filter(({ kind }) => kind === 'r' || kind === 'p')
      .map(({ name }) => `alter table ${table(name)} enable row level security, force row level security`),
  ];
}

function creationOf({ name, table: on, permissive, roles, predicate }: PolicyPlan): string {
  return `create policy ${name} on ${table(on)} as ${permissive ? 'permissive' : 'restrictive'} for all
    to ${roles.join(', ')} using (${predicate}) with check (${predicate})`;
}

function comments(wall: Wall, made: readonly Policy[]): string[] {
  return wall.tables.flatMap(policiesOf).map((plan) => {
    const policy = made.find((one) => one.table === plan.table && one.name === plan.name);
    return `comment on policy ${plan.name} on ${table(plan.table)} is '${policySignature(plan, policy)}'`;
  });
}

/** What the comment of an untouched policy says. */
export function policySignature(plan: PolicyPlan, made: Policy | undefined): string {
  return signatureOf(plan, made && [made.permissive, made.command, made.roles, made.using, made.check]);
}

function grants(wall: Wall, present: readonly Relation[]): string[] {
  return wall.tables.flatMap((declared) => {
    const columns = present.find(({ name }) => name === declared.name)?.columns ?? [];
    return [...Map.groupBy(grantsOf(declared, columns), ({ role, privilege }) => `${privilege} ${role}`).values()].map(
      (plans) => grantOf(declared.name, plans),
    );
  });
}

function grantOf(name: string, plans: readonly GrantPlan[]): string {
  const columns = plans.flatMap(({ column }) => (column === undefined ? [] : [pg.escapeIdentifier(column)]));
  const { privilege, role } = plans[0] ?? { privilege: '', role: roleOf.public };
  return `grant ${privilege}${columns.length > 0 ? ` (${columns.join(', ')})` : ''} on ${table(name)} to ${role}`;
}

function table(name: string): string {
  return `app.${pg.escapeIdentifier(name)}`;
}

/** One round trip for all. */
async function execute(client: pg.ClientBase, statements: readonly string[]): Promise<void> {
  if (statements.length > 0) await client.query(statements.join(';\n'));
}
