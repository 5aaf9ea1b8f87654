import type pg from 'pg';
import { definedFunctions, type DefinedFunction } from './catalog.js';
import { roleOf } from './realm.js';
import { signatureOf } from './wall-plan.js';
import type { DirectoryDeclaration, Wall } from './wall.js';

/** Replaces every function of schema `directory` by the declared ones. Runs as the owner. */
export async function raiseDirectory(client: pg.ClientBase, wall: Wall): Promise<void> {
  for (const { signature } of await directoryFunctions(client)) await client.query(`drop function ${signature}`);
  for (const look of wall.directory) await client.query(creationOf(look));
  for (const made of await directoryFunctions(client)) {
    const look = wall.directory.find(({ name }) => name === made.name);
    if (!look) continue;
    const roles = look.realms.map((realm) => roleOf[realm]);
    await client.query(`revoke all on function ${made.signature} from public`);
    if (roles.length > 0) await client.query(`grant execute on function ${made.signature} to ${roles.join(', ')}`);
    await client.query(`comment on function ${made.signature} is '${directorySignature(look, made)}'`);
  }
}

/** What the comment of an untouched directory function says. */
export function directorySignature(look: DirectoryDeclaration, made: DefinedFunction): string {
  return signatureOf(look, [made.signature, made.result, made.definer, made.config, made.body]);
}

/** The first statement makes the look-up itself impossible without a sealed context. */
function creationOf({ name, args, returns, body }: DirectoryDeclaration): string {
  return `create function directory.${name}(${args}) returns ${returns} language sql stable parallel restricted
    security definer set search_path = app, pg_temp as $directory$select ctx.realm(); ${body}$directory$`;
}

async function directoryFunctions(client: pg.ClientBase): Promise<DefinedFunction[]> {
  return (await definedFunctions(client)).filter(({ schema }) => schema === 'directory');
}
