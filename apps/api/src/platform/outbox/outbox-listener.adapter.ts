import { Logger } from '@nestjs/common';
import pg from 'pg';

/** The channel on which the outbox tells that something was added. */
export const OUTBOX_CHANNEL = 'portal_outbox';
const AGAIN_AFTER_MS = 5_000;

/**
 * Hears of what any process puts into the outbox, when its transaction has committed. It only makes the relay look
 * sooner: what is not heard, as behind a pooler that shares connections between transactions, is found by looking.
 */
export class OutboxListener {
  readonly #log = new Logger('outbox-listener');
  #client: pg.Client | undefined;
  #again: NodeJS.Timeout | undefined;
  #tell: (() => void) | undefined;

  constructor(private readonly connectionString: string) {}

  /** @param tell called for each transaction that added something, and once connected, for what came in the meantime */
  async start(tell: () => void): Promise<void> {
    this.#tell = tell;
    await this.#listen();
  }

  async stop(): Promise<void> {
    this.#tell = undefined;
    clearTimeout(this.#again);
    await this.#client?.end();
  }

  async #listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.connectionString,
      application_name: 'portal outbox',
      keepAlive: true,
    });
    this.#client = client;
    client.on('notification', () => this.#tell?.());
    client.on('error', (error) => this.#log.warn({ error: String(error) }));
    client.on('end', () => this.#listenAgain());
    try {
      await client.connect();
      await client.query(`listen ${OUTBOX_CHANNEL}`);
      this.#tell?.();
    } catch (error) {
      this.#log.warn({ error: String(error) });
      await client.end();
    }
  }

  #listenAgain(): void {
    if (!this.#tell) return;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => void this.#listen(), AGAIN_AFTER_MS);
  }
}
