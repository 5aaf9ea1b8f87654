import { parentPort } from 'node:worker_threads';
import { activeContentOf } from './active-content.js';

/** The other end of InspectPdf: one file in, what is wrong with it out. */
parentPort?.on('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(activeContentOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
});
parentPort?.postMessage('ready');
