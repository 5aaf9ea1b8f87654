import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { z } from 'zod';
import { renderPdf, type DocumentModel } from '#dpa-templates';
import { sampleAgreement } from '../../../libs/dpa-templates/src/testing/sample-document.js';
import { RenderDocument } from '../src/documents/render-document.js';
import { alone, inRatio, type Figure } from './figure.js';

const AGREEMENTS = 40;
const peak = z.object({ megabytes: z.number() });

/** What a document costs those who wait for something else: the longest that a request is held up, and memory. */
export async function weighRendering(): Promise<Figure[]> {
  const thread = new RenderDocument();
  await thread.run(sampleAgreement('da'));
  await renderPdf(sampleAgreement('da'));
  const held = [
    { name: 'in its thread', value: await longestDelay((model) => thread.run(model)) },
    { name: 'in the process that answers', value: await longestDelay(renderPdf) },
  ];
  await thread.onApplicationShutdown();
  return [
    ...inRatio('longest a request is held up by rendering', 'ms', held),
    alone('a list of 5,000 rows', 'memory at its peak, all of the process', await peakOfList(), 'MB'),
  ];
}

/** @returns milliseconds */
async function longestDelay(render: (model: DocumentModel) => Promise<Uint8Array>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const models = Array.from({ length: AGREEMENTS }, (_, number) => sampleAgreement('da', `Kunde ${number} A/S`));
  delay.enable();
  for (const model of models) {
    await render(model);
    await othersTurn();
  }
  delay.disable();
  return delay.max / 1_000_000;
}

async function peakOfList(): Promise<number> {
  const child = fork(join(import.meta.dirname, 'servers/render-list.js'), [], { execArgv: [] });
  const message: unknown[] = await once(child, 'message');
  return peak.parse(message[0]).megabytes;
}
