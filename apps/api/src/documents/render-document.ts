import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { renderPdf, UnprintableModel, type DocumentModel } from '#dpa-templates';
import { z } from 'zod';
import { Problem } from '../platform/problem.js';
import { WorkThread } from '../platform/threads/work-thread.js';

const answer = z.union([
  z.object({ bytes: z.instanceof(Uint8Array) }),
  z.object({ error: z.string(), unprintable: z.boolean() }),
]);

/** 422: the document can't be printed: a character no font has, headings out of order. Trying again changes nothing. */
export class UnprintableDocument extends Problem {
  override name = 'UnprintableDocument';
  constructor(detail: string) {
    super(422, 'unprintable', detail);
  }
}

/** Renders documents as PDF in a thread of its own, so that a long one delays no request. Never call it inside a transaction. */
@Injectable()
export class RenderDocument implements OnApplicationShutdown {
  readonly #thread = new WorkThread(new URL('./render-thread.js', import.meta.url), {
    milliseconds: 20_000,
    megabytes: 512,
  });

  /** @throws UnprintableDocument, WorkLimit */
  async run(model: DocumentModel): Promise<Uint8Array> {
    // A thread can't load TypeScript as the specs do.
    if (import.meta.url.endsWith('.ts')) return renderPdf(model).catch(explain);
    const outcome = answer.parse(await this.#thread.run(model));
    if ('bytes' in outcome) return outcome.bytes;
    throw outcome.unprintable ? new UnprintableDocument(outcome.error) : new Error(outcome.error);
  }

  onApplicationShutdown(): Promise<void> {
    return this.#thread.end();
  }
}

function explain(error: unknown): never {
  if (error instanceof UnprintableModel) throw new UnprintableDocument(error.message);
  throw error;
}
