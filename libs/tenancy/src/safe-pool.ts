import pg from 'pg';
import { readAlone, type Row } from './lone-read.js';
import { sealFor, sealTransactions } from './sealed-transaction.js';
import type { Realm } from './realm.js';
import type { Sealer } from './seal.js';

type Release = (error?: Error | boolean) => void;
type OnConnect = (error: Error | undefined, client: pg.PoolClient | undefined, release: Release) => void;

/**
 * A pg pool that hands on no one else's transaction and starts none without saying for whom:
 * a client released in the middle of anything is destroyed, and each start of a transaction carries the sealed
 * context in the same round trip.
 */
export class SafePool extends pg.Pool {
  /** Clients destroyed because they came back in the middle of something. */
  destroyed = 0;

  constructor(
    config: pg.PoolConfig,
    private readonly realm: Realm,
    private readonly seal: Sealer,
  ) {
    super(config);
    this.on('connect', (client) => {
      sealTransactions(client, realm, seal);
    });
  }

  /** One read of the current context, in a read-only transaction of its own and one round trip. */
  async read(text: string, values: readonly unknown[]): Promise<Row[]> {
    const client = await this.connect();
    // A connection that breaks rejects the read; without a listener it would end the program besides.
    client.on('error', nothing);
    try {
      return await readAlone(client, sealFor(client, this.realm, this.seal), text, values);
    } catch (error) {
      // The error comes a moment before the server is idle again.
      await client.query('').catch(nothing);
      throw error;
    } finally {
      client.off('error', nothing);
      client.release();
    }
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: OnConnect): void;
  override connect(callback?: OnConnect): Promise<pg.PoolClient> | void {
    if (!callback) {
      return super.connect().then((client) => {
        this.guard(client, client.release.bind(client));
        return client;
      });
    }
    super.connect((error, client, release: Release) => {
      if (!client) {
        callback(error, client, release);
        return;
      }
      const guarded = this.guard(client, release);
      // pg hands a brand-new connection out a moment before it knows its state; a promise would have waited too.
      queueMicrotask(() => callback(error, client, guarded));
    });
  }

  /** Sets and answers the client's release; pg-pool makes a new one each time it hands a client out. */
  private guard(client: pg.PoolClient, release: Release): Release {
    const guarded: Release = (error) => {
      const dirty = !error && !isIdle(client);
      if (dirty) this.destroyed += 1;
      release(dirty || error);
    };
    client.release = guarded;
    return guarded;
  }
}

const nothing = (): void => undefined;

/** No transaction open and no answer outstanding. The second matters when a caller gave up on a statement. */
function isIdle(client: pg.PoolClient): boolean {
  return client.getTransactionStatus() === 'I' && 'readyForQuery' in client && client.readyForQuery === true;
}
