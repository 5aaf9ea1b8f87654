import type pg from 'pg';
import { policies, privileges, relations, type Policy, type Privilege, type Relation } from './catalog.js';
import { fault, type Finding } from './finding.js';
import { keyFaults } from './key-faults.js';
import { declarationFaults, policySignature } from './raise-wall.js';
import { ownerRole } from './realm.js';
import { grantsOf, policiesOf } from './wall-plan.js';
import type { Wall } from './wall.js';

/** Row security, policies, privileges, keys and owners of schema `app`. */
export async function inspectTables(client: pg.ClientBase, wall: Wall): Promise<Finding[]> {
  const present = await relations(client);
  return [
    ...declarationFaults(wall, present).map((words) => fault('table.declaration', words.split(':')[0] ?? '', words)),
    ...(await keyFaults(client, wall)).map(({ table, detail }) => fault('table.key', table, detail)),
    ...present.flatMap(inspectRelation),
    ...inspectPolicies(wall, await policies(client)),
    ...inspectPrivileges(wall, present, await privileges(client)),
  ];
}

function inspectRelation({ name, kind, owner, enabled, forced, rules, invoker }: Relation): Finding[] {
  const rows = kind === 'r' || kind === 'p';
  return [
    ...(owner === ownerRole ? [] : [fault('table.owner', name, `belongs to ${owner}`)]),
    ...(rows && !enabled ? [fault('table.rowSecurity', name, 'row security is off')] : []),
    ...(rows && !forced ? [fault('table.force', name, 'row security is not forced on the owner')] : []),
    ...(rows && rules ? [fault('table.rule', name, 'has a rewrite rule, which runs with the owner’s rights')] : []),
    ...(kind === 'v' && !invoker
      ? [fault('view.invoker', name, 'is not security_invoker: it reads as its owner')]
      : []),
  ];
}

function inspectPolicies(wall: Wall, made: readonly Policy[]): Finding[] {
  const plans = wall.tables.flatMap(policiesOf);
  const unplanned = made.filter(({ table, name }) => !plans.some((plan) => plan.table === table && plan.name === name));
  return [
    ...plans.flatMap((plan) => {
      const policy = made.find(({ table, name }) => table === plan.table && name === plan.name);
      const object = `${plan.table}.${plan.name}`;
      if (!policy) return [fault('policy.missing', object, `for ${plan.roles.join(', ')}`)];
      if (policy.comment === policySignature(plan, policy)) return [];
      return [fault('policy.changed', object, 'differs from what was declared; raise the wall again')];
    }),
    ...unplanned.map(({ table, name }) => fault('policy.extra', `${table}.${name}`, 'not declared')),
  ];
}

function inspectPrivileges(wall: Wall, present: readonly Relation[], held: readonly Privilege[]): Finding[] {
  const columnsOf = (name: string) => present.find((relation) => relation.name === name)?.columns ?? [];
  const planned = new Set(
    wall.tables.flatMap((table) =>
      grantsOf(table, columnsOf(table.name)).map(({ role, privilege, column }) =>
        words(table.name, role, privilege, column),
      ),
    ),
  );
  const actual = new Set(held.map((one) => words(one.relation, one.role, one.privilege, one.column ?? undefined)));
  return [
    ...[...actual]
      .filter((grant) => !planned.has(grant))
      .map((grant) => fault('grant.extra', grant.split(':')[0] ?? '', grant)),
    ...[...planned]
      .filter((grant) => !actual.has(grant))
      .map((grant) => fault('grant.missing', grant.split(':')[0] ?? '', grant)),
  ];
}

function words(relation: string, role: string, privilege: string, column: string | undefined): string {
  return `${relation}: ${role} ${privilege}${column === undefined ? '' : ` (${column})`}`;
}
