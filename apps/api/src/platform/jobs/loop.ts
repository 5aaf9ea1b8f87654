import { Logger } from '@nestjs/common';

/** Does something again and again, one at a time; a failure is logged and the next round tries anew. */
export class Loop {
  readonly #log: Logger;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  /** @param pause milliseconds between the end of a round and the beginning of the next */
  constructor(
    name: string,
    private readonly round: () => Promise<unknown>,
    private readonly pause: number,
  ) {
    this.#log = new Logger(name);
    this.#timer = setTimeout(() => this.#go(), 0);
  }

  /** Ends after the round that is under way. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#running;
  }

  #go(): void {
    this.#running = this.round()
      .then(() => undefined)
      .catch((error: unknown) => this.#log.error({ error: error instanceof Error ? error.stack : String(error) }))
      .finally(() => {
        if (this.#timer) this.#timer = setTimeout(() => this.#go(), this.pause);
      });
  }
}
