import pg from 'pg';

const send: unknown = Reflect.get(pg.Client.prototype, 'query');
let countdown = 0;
let hit = '';

/**
 * Lets PostgreSQL refuse the nth statement of whatever the application does next: transactions' starts and ends count
 * too. What is refused is replaced, so the transaction is in the state that a real failure leaves.
 */
export const failingStatement = {
  /** Before any connection is made: a pool keeps the function it finds. */
  install(): void {
    if (typeof send !== 'function') throw new TypeError('pg has no query to stand in for');
    Object.defineProperty(pg.Client.prototype, 'query', {
      configurable: true,
      value(this: pg.Client, ...args: unknown[]): unknown {
        const refused = countdown > 0 && --countdown === 0;
        if (!refused) return Reflect.apply(send, this, args);
        const [query] = args;
        hit = String(Reflect.get(Object(query), 'text') ?? query);
        // One that answers by itself is sent all the same, as another.
        if (query instanceof pg.Query) {
          Object.assign(query, { text: 'select 1/0', values: [] });
          return Reflect.apply(send, this, args);
        }
        return Reflect.apply(send, this, ['select 1/0', ...args.filter((one) => typeof one === 'function')]);
      },
    });
  },
  uninstall(): void {
    Object.defineProperty(pg.Client.prototype, 'query', { configurable: true, value: send });
  },
  arm(nth: number): void {
    countdown = nth;
    hit = '';
  },
  /** @returns the statement that was refused; '' when there were fewer */
  disarm(): string {
    countdown = 0;
    return hit;
  },
};
