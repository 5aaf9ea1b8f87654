import type pg from 'pg';
import { currentContext, openUnit } from './context.js';
import { NotCommitted, TenancySwitch } from './errors.js';
import type { Realm } from './realm.js';
import type { Sealer } from './seal.js';

/** Names the setting that carries the sealed context; policies read it through ctx.tenant() and ctx.realm(). */
export const tokenSetting = 'ctx.token';

const startsTransaction = /^\s*((?:begin|start\s+transaction)\b[^;]*?);?\s*$/i;
const commits = /^\s*commit\s*;?\s*$/i;

/**
 * Makes `client` seal the current context into every transaction it starts, and refuse a COMMIT that the server
 * answers with ROLLBACK (it does so, without an error, when a statement had failed before).
 */
export function sealTransactions(client: pg.PoolClient, realm: Realm, seal: Sealer): void {
  const original: unknown = Reflect.get(client, 'query');
  if (typeof original !== 'function') throw new TypeError('not a pg client');
  const send = (args: unknown[]): unknown => Reflect.apply(original, client, args);

  const query = (...args: unknown[]): unknown => {
    const text = textOf(args[0]);
    const start = startsTransaction.exec(text)?.[1];
    if (start) return send([sealedStart(start, sealFor(client, realm, seal)), ...args.slice(1)]);
    const answer = send(args);
    return commits.test(text) && answer instanceof Promise ? answer.then(refuseSilentRollback) : answer;
  };
  Object.defineProperty(client, 'query', { value: query });
}

/** The current context sealed for this connection. Throws TenancySwitch when it is another realm's. */
export function sealFor(client: pg.PoolClient, realm: Realm, seal: Sealer): string {
  const context = currentContext();
  if (context.realm !== realm) throw new TenancySwitch();
  return seal(context, pidOf(client));
}

/** RESET ALL first, so that no setting an earlier user of the connection left behind reaches this transaction. */
function sealedStart(start: string, token: string): string {
  const mode = openUnit()?.readOnly ? `${start} READ ONLY` : start;
  return `RESET ALL; ${mode}; SET LOCAL ${tokenSetting} = '${token}'`;
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  const text: unknown = typeof query === 'object' && query !== null && 'text' in query ? query.text : undefined;
  return typeof text === 'string' ? text : '';
}

function pidOf(client: pg.PoolClient): number {
  const pid: unknown = 'processID' in client ? client.processID : undefined;
  if (typeof pid !== 'number') throw new TypeError('The connection has no backend pid: is a proxy in between?');
  return pid;
}

function refuseSilentRollback(result: unknown): unknown {
  const command: unknown = typeof result === 'object' && result !== null && 'command' in result ? result.command : '';
  if (command === 'ROLLBACK') throw new NotCommitted('a statement had failed, so the database rolled back.');
  return result;
}
