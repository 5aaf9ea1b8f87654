import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { renderPdf, UnprintableModel, type DocumentModel } from '#dpa-templates';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { Problem } from '../platform/problem.js';

const LONGEST_MILLISECONDS = 20_000;
const answer = z.union([
  z.object({ bytes: z.instanceof(Uint8Array) }),
  z.object({ error: z.string(), unprintable: z.boolean() }),
]);
type Order = {
  readonly model: DocumentModel;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
};

/** 422: the document can't be printed: a character no font has, headings out of order. Trying again changes nothing. */
export class UnprintableDocument extends Problem {
  override name = 'UnprintableDocument';
  constructor(detail: string) {
    super(422, 'unprintable', detail);
  }
}

/**
 * Renders documents as PDF in a thread of its own, kept warm, one after the other, so that a long document delays no
 * request; one that takes too long is given up, alone. Never call it inside a transaction.
 */
@Injectable()
export class RenderDocument implements OnApplicationShutdown {
  readonly #orders: Order[] = [];
  #current: { readonly order: Order; readonly timer: NodeJS.Timeout } | undefined;
  #worker: Worker | undefined;

  /** @throws UnprintableDocument */
  async run(model: DocumentModel): Promise<Uint8Array> {
    // A thread can't load TypeScript as the specs do.
    if (import.meta.url.endsWith('.ts')) return renderPdf(model).catch(explain);
    return new Promise((resolve, reject) => {
      this.#orders.push({ model, resolve, reject });
      this.#next();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#worker?.terminate();
  }

  #next(): void {
    if (this.#current) return;
    const order = this.#orders.shift();
    if (!order) return;
    const timer = setTimeout(() => this.#giveUp(new Error('Rendering took too long.')), LONGEST_MILLISECONDS);
    this.#current = { order, timer };
    this.#start().postMessage(order.model);
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./render-thread.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.on('message', (message: unknown) => {
      const outcome = answer.parse(message);
      this.#settle((order) => {
        if ('bytes' in outcome) order.resolve(outcome.bytes);
        else order.reject(outcome.unprintable ? new UnprintableDocument(outcome.error) : new Error(outcome.error));
      });
    });
    worker.on('error', (error) => this.#giveUp(error instanceof Error ? error : new Error(String(error))));
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

  /** The thread is beyond use: what it was working on is refused, and the next document starts another. */
  #giveUp(error: Error): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
    this.#settle((order) => order.reject(error));
  }
}

function explain(error: unknown): never {
  if (error instanceof UnprintableModel) throw new UnprintableDocument(error.message);
  throw error;
}
