import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** Of garbage, before it is swept: by itself the heap grows by 50 more for one long list, which is no faster. */
const YOUNG_MEGABYTES = 16;

type Limits = {
  /** Of one order, from when it is taken up. */
  readonly milliseconds: number;
  /** Of the thread's heap. */
  readonly megabytes: number;
  /** Of orders that wait; without, as many as come. */
  readonly waiting?: number;
};
type Order = {
  readonly message: unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** As many orders wait as may. */
export class WorkQueueFull extends Error {
  override readonly name = 'WorkQueueFull';
}

/** The thread was ended because an order took too long, or more memory than it may. */
export class WorkLimit extends Error {
  override readonly name = 'WorkLimit';
}

/**
 * A thread for work that may take long or go wrong, kept warm, one order after the other, so that none delays requests;
 * one that takes too long is given up, alone. The file listens on `parentPort` and posts one answer for each message.
 * It gets no environment, so there are no secrets to find in it.
 */
export class WorkThread {
  readonly #orders: Order[] = [];
  #current: { readonly order: Order; readonly timer: NodeJS.Timeout } | undefined;
  #worker: Worker | undefined;

  constructor(
    private readonly file: URL,
    private readonly limits: Limits,
  ) {}

  /** @returns what the thread answers. @throws WorkLimit, WorkQueueFull, Error when the thread ends itself */
  run(message: unknown): Promise<unknown> {
    if (this.#orders.length >= (this.limits.waiting ?? Infinity)) return Promise.reject(new WorkQueueFull());
    return new Promise((resolve, reject) => {
      this.#orders.push({ message, resolve, reject });
      this.#next();
    });
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #next(): void {
    if (this.#current) return;
    const order = this.#orders.shift();
    if (!order) return;
    const { milliseconds } = this.limits;
    const timer = setTimeout(() => this.#giveUp(new WorkLimit('It took too long.')), milliseconds);
    this.#current = { order, timer };
    this.#start().postMessage(order.message);
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.file, {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    worker.on('message', (answer: unknown) => this.#settle((order) => order.resolve(answer)));
    worker.on('error', (error) => this.#giveUp(outOfMemory(error) ?? asError(error)));
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  #settle(tell: (order: Order) => void): void {
    const current = this.#current;
    this.#current = undefined;
    if (current) {
      clearTimeout(current.timer);
      tell(current.order);
    }
    this.#next();
  }

  /** The thread is beyond use: what it was working on is refused, and the next order starts another. */
  #giveUp(error: Error): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
    this.#settle((order) => order.reject(error));
  }
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

const memoryFault = z.object({ code: z.literal('ERR_WORKER_OUT_OF_MEMORY') });
const outOfMemory = (thrown: unknown): WorkLimit | undefined =>
  memoryFault.safeParse(thrown).success ? new WorkLimit('It took too much memory.') : undefined;
