import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { renderPdf, type DocumentModel } from '#dpa-templates';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

const LONGEST_MILLISECONDS = 20_000;
const answer = z.union([
  z.object({ id: z.number(), bytes: z.instanceof(Uint8Array) }),
  z.object({ id: z.number(), error: z.string() }),
]);
type Waiting = {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
};

/** The document can't be printed: a character no font has, headings out of order. Trying again changes nothing. */
export class UnprintableDocument extends Error {
  override name = 'UnprintableDocument';
}

/**
 * Renders documents as PDF in a thread of its own, kept warm, so that a long document delays no request; one that takes
 * too long is given up. Never call it inside a transaction.
 */
@Injectable()
export class RenderDocument implements OnApplicationShutdown {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #last = 0;

  /** @throws UnprintableDocument */
  async run(model: DocumentModel): Promise<Uint8Array> {
    // A thread can't load TypeScript as the specs do.
    if (import.meta.url.endsWith('.ts')) return renderPdf(model).catch(unprintable);
    return new Promise((resolve, reject) => {
      const id = ++this.#last;
      const timer = setTimeout(() => this.#giveUp(new Error('Rendering took too long.')), LONGEST_MILLISECONDS);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#start().postMessage({ id, model });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./render-thread.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.on('message', (message: unknown) => this.#settle(answer.parse(message)));
    worker.on('error', (error) => this.#giveUp(error instanceof Error ? error : new Error(String(error))));
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  #settle(message: z.infer<typeof answer>): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    this.#waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if ('bytes' in message) waiting.resolve(message.bytes);
    else waiting.reject(new UnprintableDocument(message.error));
  }

  /** The thread is beyond use: everything it was given is refused, and the next document starts another. */
  #giveUp(error: Error): void {
    const worker = this.#worker;
    this.#worker = undefined;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.#waiting.clear();
    void worker?.terminate();
  }
}

function unprintable(error: unknown): never {
  throw new UnprintableDocument(error instanceof Error ? error.message : String(error));
}
