import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { z } from 'zod';
import { TooMany } from '../platform/problem.js';
import { WorkLimit, WorkQueueFull, WorkThread } from '../platform/threads/work-thread.js';
import { activeContentOf, type PdfFault } from './active-content.js';

const BUSY_SECONDS = 10;
const answer = z.enum(['active', 'unreadable']).nullable();

/** Whether a PDF does more than being read, looked at in a thread of its own. Never call it inside a transaction. */
@Injectable()
export class InspectPdf implements OnApplicationShutdown {
  /** Null: none. A thread can't load TypeScript as the specs do. */
  thread: Pick<WorkThread, 'run' | 'end'> | null = import.meta.url.endsWith('.ts')
    ? null
    : new WorkThread(new URL('./inspect-thread.js', import.meta.url), {
        ...{ milliseconds: 5_000, megabytes: 128, waiting: 8 },
      });

  /** @throws TooMany when as many files wait as may */
  async run(bytes: Buffer): Promise<PdfFault | null> {
    if (!this.thread) return activeContentOf(bytes);
    try {
      return answer.parse(await this.thread.run(bytes));
    } catch (error) {
      if (error instanceof WorkQueueFull) throw new TooMany(BUSY_SECONDS);
      if (error instanceof WorkLimit) return 'unreadable';
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread?.end();
  }
}
