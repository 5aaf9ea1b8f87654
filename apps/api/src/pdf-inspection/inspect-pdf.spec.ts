import { WorkLimit, WorkQueueFull } from '../platform/threads/work-thread.js';
import { InspectPdf } from './inspect-pdf.js';
import { pdf } from './testing/pdf-parts.js';

const inspected = async (run: () => Promise<unknown>) => {
  const inspectPdf = new InspectPdf();
  inspectPdf.thread = { run, end: async () => Promise.resolve() };
  return inspectPdf.run(pdf('1 0 obj << >> endobj'));
};

describe('a PDF that is looked at in a thread of its own', () => {
  it.each(['active', 'unreadable', null])('is what is found: %p', async (found) => {
    expect(await inspected(async () => Promise.resolve(found))).toBe(found);
  });

  it('is not taken when that takes too much', async () => {
    expect(await inspected(async () => Promise.reject(new WorkLimit('It took too long.')))).toBe('unreadable');
  });

  it('is refused, and told when to come back, when many wait', async () => {
    await expect(inspected(async () => Promise.reject(new WorkQueueFull()))).rejects.toMatchObject({
      ...{ status: 429, extras: { retryAfterSeconds: 10 } },
    });
  });
});
