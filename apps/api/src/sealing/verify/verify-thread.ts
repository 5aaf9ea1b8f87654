import { parentPort } from 'node:worker_threads';
import { verifyPdf } from './verify-pdf.js';
import type { VerifyOrder } from '../verify-file.js';

/** The other end of VerifyFile: one file in, what was found or the reason out. */
parentPort?.on('message', ({ bytes, ...anchors }: VerifyOrder) => {
  verifyPdf(bytes, anchors).then(
    (verification) => parentPort?.postMessage({ verification }),
    (error: unknown) => parentPort?.postMessage({ error: error instanceof Error ? error.stack : String(error) }),
  );
});
parentPort?.postMessage('ready');
