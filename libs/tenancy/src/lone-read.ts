import pg from 'pg';
import { tokenSetting } from './sealed-transaction.js';

export type Row = Record<string, unknown>;
type Done = (error: Error | null | undefined, result: pg.QueryResult<Row>) => void;

const pgs = {
  prepare: methodOf('prepare'),
  handleDataRow: methodOf('handleDataRow'),
  handleCommandComplete: methodOf('handleCommandComplete'),
};

/**
 * Sends one statement as a read-only transaction of its own, in one round trip: forget the settings that an earlier
 * user of the connection left, open the sealed context, read. One Sync ends it all. So the server skips the read when a
 * step before it failed, ends the transaction whatever happens, and takes one statement: no semicolon leads further.
 * @param token the sealed context, made for this very connection
 */
export function readAlone(
  client: pg.ClientBase,
  token: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    client.query(
      new LoneRead(token, text, values, (error, result) => {
        if (error) reject(error);
        else resolve(result.rows);
      }),
    );
  });
}

/** pg's own query, with two statements written before its messages, whose answers it does not take for its own. */
class LoneRead extends pg.Query<Row> {
  readonly #steps: readonly (readonly [text: string, values: string[]])[];
  #ahead = 2;

  constructor(token: string, text: string, values: readonly unknown[], done: Done) {
    super({ text, values: [...values] }, undefined, done);
    this.#steps = [
      ['RESET ALL', []],
      [`SELECT set_config('${tokenSetting}', $1, true), set_config('transaction_read_only', 'on', true)`, [token]],
    ];
  }

  /** Asked by pg: always the protocol that takes one statement and knows Sync, with parameters or without. */
  requiresPreparation(): boolean {
    return true;
  }

  prepare(connection: pg.Connection): void {
    for (const [text, values] of this.#steps) {
      connection.parse({ name: '', text, types: [] }, true);
      connection.bind({ values }, true);
      connection.execute(null, true);
    }
    pgs.prepare(this, connection);
  }

  handleDataRow(message: unknown): void {
    if (this.#ahead === 0) pgs.handleDataRow(this, message);
  }

  handleCommandComplete(message: unknown, connection: unknown): void {
    if (this.#ahead > 0) this.#ahead -= 1;
    else pgs.handleCommandComplete(this, message, connection);
  }
}

/** Not in pg's types; one that is gone stops the program at its start. */
function methodOf(name: string): (query: object, ...args: unknown[]) => unknown {
  const method: unknown = Reflect.get(pg.Query.prototype, name);
  if (typeof method !== 'function') throw new TypeError(`pg's Query has no ${name} any more`);
  return (query, ...args): unknown => Reflect.apply(method, query, args);
}
