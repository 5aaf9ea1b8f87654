import type pg from 'pg';
import { definedFunctions, type DefinedFunction } from './catalog.js';
import { ctxFunctions } from './ctx-functions.js';
import { directorySignature } from './directory.js';
import { fault, type Finding } from './finding.js';
import { ownerRole, roleOf, runtimeRoles } from './realm.js';
import type { Wall } from './wall.js';

/** Functions that run with their owner's rights: which there are, what they see, who may call them. */
export async function inspectFunctions(client: pg.ClientBase, wall: Wall): Promise<Finding[]> {
  const made = await definedFunctions(client);
  return [...made.flatMap(inspectDefiner), ...inspectContext(made), ...inspectDirectory(made, wall)];
}

function inspectDefiner({ schema, signature, definer, config, owner, trigger, executors }: DefinedFunction): Finding[] {
  const path = config?.find((setting) => setting.startsWith('search_path='));
  const callers = executors.filter((role) => role === 'public' || runtimeRoles.includes(role));
  const ours = schema === 'ctx' || schema === 'directory';
  return [
    ...(definer && !path?.endsWith('pg_temp')
      ? [fault('function.searchPath', signature, 'SECURITY DEFINER without a search_path that ends in pg_temp')]
      : []),
    ...(ours && owner !== ownerRole ? [fault('function.owner', signature, `belongs to ${owner}`)] : []),
    ...(definer && !ours && !trigger && callers.length > 0
      ? [fault('function.definer', signature, `SECURITY DEFINER outside the directory, open to ${callers.join(', ')}`)]
      : []),
  ];
}

function inspectContext(made: readonly DefinedFunction[]): Finding[] {
  const present = made.filter(({ schema }) => schema === 'ctx');
  const planned = ctxFunctions.map((plan) => ({ ...plan, name: plan.name.split('(')[0] ?? '' }));
  return [
    ...planned.flatMap(({ name, body, definer }) => {
      const found = present.filter((one) => one.name === name);
      const [one] = found;
      if (!one || found.length > 1) return [fault('function.context', `ctx.${name}`, `is there ${found.length} times`)];
      const executors = definer ? [...runtimeRoles].sort() : [];
      const sound = one.body === body && one.definer === definer && same(one.executors, executors);
      return sound ? [] : [fault('function.context', `ctx.${name}`, 'was changed; prepare the roles again')];
    }),
    ...present
      .filter(({ name }) => !planned.some((plan) => plan.name === name))
      .map(({ signature }) => fault('function.context', signature, 'does not belong in schema ctx')),
  ];
}

function inspectDirectory(made: readonly DefinedFunction[], wall: Wall): Finding[] {
  const present = made.filter(({ schema }) => schema === 'directory');
  return [
    ...wall.directory.flatMap((look) => {
      const one = present.find(({ name }) => name === look.name);
      const object = `directory.${look.name}`;
      if (!one) return [fault('directory.missing', object, 'declared, but not there')];
      const executors = look.realms.map((realm) => roleOf[realm]).sort();
      return [
        ...(one.comment === directorySignature(look, one)
          ? []
          : [fault('directory.changed', object, 'raise the wall again')]),
        ...(same(one.executors, executors)
          ? []
          : [
              fault('directory.grant', object, `open to ${one.executors.join(', ')}; declared ${executors.join(', ')}`),
            ]),
      ];
    }),
    ...present
      .filter(
        ({ name, signature }) =>
          present.find((one) => one.name === name)?.signature !== signature ||
          !wall.directory.some((look) => look.name === name),
      )
      .map(({ signature }) => fault('directory.extra', signature, 'not declared')),
  ];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
