import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** Of garbage, before it is swept: by itself the heap grows by 50 more for one long list, which is no faster. */
const YOUNG_MEGABYTES = 16;

/** For a thread to load what it needs, on a busy machine too. */
const START_MILLISECONDS = 60_000;

type Limits = {
  /** Of one order, from when the thread takes it up. */
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
 * one that takes too long is given up, alone. The file listens on `parentPort`, posts one message once it does, and then one
 * answer for each message. It gets no environment, so there are no secrets to find in it.
 */
export class WorkThread {
  readonly #orders: Order[] = [];
  #current: Order | undefined;
  #timer: NodeJS.Timeout | undefined;
  #worker: Worker | undefined;
  #isReady = false;

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
    this.#current = this.#orders.shift();
    if (!this.#current) return;
    this.#worker ??= this.#start();
    if (this.#isReady) this.#hand(this.#worker, this.#current);
    else this.#giveUpAfter(START_MILLISECONDS, new Error('The thread did not start.'));
  }

  /** An order's time counts from here: what the thread took to start is not the order's doing. */
  #hand(worker: Worker, order: Order): void {
    this.#giveUpAfter(this.limits.milliseconds, new WorkLimit('It took too long.'));
    worker.postMessage(order.message);
  }

  #giveUpAfter(milliseconds: number, error: Error): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#giveUp(error), milliseconds);
  }

  #start(): Worker {
    const worker = new Worker(this.file, {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    worker.on('message', (message: unknown) => {
      if (worker === this.#worker) this.#hear(worker, message);
    });
    worker.on('error', (error) => {
      if (worker === this.#worker) this.#giveUp(outOfMemory(error) ?? asError(error));
    });
    worker.unref();
    return worker;
  }

  /** The first message says that the thread listens. */
  #hear(worker: Worker, message: unknown): void {
    if (this.#isReady) {
      this.#settle((order) => order.resolve(message));
      return;
    }
    this.#isReady = true;
    if (this.#current) this.#hand(worker, this.#current);
  }

  #settle(tell: (order: Order) => void): void {
    const order = this.#current;
    this.#current = undefined;
    clearTimeout(this.#timer);
    if (order) tell(order);
    this.#next();
  }

  /** The thread is beyond use: what it was working on is refused, and the next order starts another. */
  #giveUp(error: Error): void {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#isReady = false;
    void worker?.terminate();
    this.#settle((order) => order.reject(error));
  }
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

const memoryFault = z.object({ code: z.literal('ERR_WORKER_OUT_OF_MEMORY') });
const outOfMemory = (thrown: unknown): WorkLimit | undefined =>
  memoryFault.safeParse(thrown).success ? new WorkLimit('It took too much memory.') : undefined;
