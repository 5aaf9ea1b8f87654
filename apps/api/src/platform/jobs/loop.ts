import { Logger } from '@nestjs/common';

/**
 * Does something again and again, one at a time; a failure is logged and the next round tries anew. Woken, it begins the
 * next round at once, or another after the one that is under way.
 */
export class Loop {
  readonly #log: Logger;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #state: 'waiting' | 'under way' | 'woken' | 'stopped' = 'waiting';

  /** @param pause milliseconds between the end of a round and the beginning of the next */
  constructor(
    name: string,
    private readonly round: () => Promise<unknown>,
    private readonly pause: number,
  ) {
    this.#log = new Logger(name);
    this.#wait(0);
  }

  wake(): void {
    if (this.#state === 'under way') this.#state = 'woken';
    if (this.#state === 'waiting') this.#wait(0);
  }

  /** Ends after the round that is under way. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#state = 'stopped';
    await this.#running;
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#state = 'waiting';
    this.#timer = setTimeout(() => this.#go(), milliseconds);
  }

  #go(): void {
    this.#state = 'under way';
    this.#running = this.round()
      .then(() => undefined)
      .catch((error: unknown) => this.#log.error({ error: error instanceof Error ? error.stack : String(error) }))
      .finally(() => {
        if (this.#state !== 'stopped') this.#wait(this.#state === 'woken' ? 0 : this.pause);
      });
  }
}
