import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  agreementDocument,
  TemplateError,
  templateFaults,
  type AgreementData,
  type AgreementTemplate,
  type DocumentModel,
  type TemplateContent,
  type TemplateFault,
} from '#dpa-templates';
import { z } from 'zod';
import { Problem } from '../platform/problem.js';
import { WorkLimit, WorkThread } from '../platform/threads/work-thread.js';
import type { WordingOrder } from './wording-order.js';

/** 422: the wording can't be filled in within the time and memory that any agreement needs. */
export class WordingLimit extends Problem {
  override name = 'WordingLimit';
  constructor(detail: string) {
    super(422, 'wording_limit', detail);
  }
}

// The thread is this portal's own code, and answers in the library's types.
const answer = z.union([
  z.object({ document: z.custom<DocumentModel>((value) => typeof value === 'object' && value !== null) }),
  z.object({ faults: z.custom<readonly TemplateFault[]>((value) => Array.isArray(value)) }),
  z.object({ where: z.string(), why: z.string() }),
  z.object({ error: z.string() }),
]);

/** Reads and fills in wordings in a thread of its own, within limits: who writes one may be wrong, or mean harm. */
@Injectable()
export class FillWording implements OnApplicationShutdown {
  readonly #thread = new WorkThread(new URL('./wording-thread.js', import.meta.url), {
    milliseconds: 5_000,
    megabytes: 256,
  });
  readonly #keys = new WeakMap<AgreementTemplate, number>();
  #lastKey = 0;

  /** @throws TemplateError when the wording can't be used, WordingLimit */
  async document(data: AgreementData, template: AgreementTemplate): Promise<DocumentModel> {
    // A thread can't load TypeScript as the specs do.
    if (import.meta.url.endsWith('.ts')) return agreementDocument(data, template);
    const outcome = await this.#ask({ data, template, key: this.#keyOf(template) });
    if (!('document' in outcome)) throw new Error('The thread answered something else.');
    return outcome.document;
  }

  /** What stands in the way of publishing. @throws WordingLimit */
  async faults(content: TemplateContent): Promise<readonly TemplateFault[]> {
    if (import.meta.url.endsWith('.ts')) return templateFaults(content);
    const outcome = await this.#ask({ check: content });
    if (!('faults' in outcome)) throw new Error('The thread answered something else.');
    return outcome.faults;
  }

  onApplicationShutdown(): Promise<void> {
    return this.#thread.end();
  }

  #keyOf(template: AgreementTemplate): number {
    const key = this.#keys.get(template) ?? (this.#lastKey += 1);
    this.#keys.set(template, key);
    return key;
  }

  async #ask(order: WordingOrder) {
    const outcome = answer.parse(await this.#thread.run(order).catch(asLimit));
    if ('where' in outcome) throw new TemplateError(outcome.where, outcome.why);
    if ('error' in outcome) throw new Error(outcome.error);
    return outcome;
  }
}

function asLimit(error: unknown): never {
  if (error instanceof WorkLimit) throw new WordingLimit(`The wording can't be filled in. ${error.message}`);
  throw error;
}
