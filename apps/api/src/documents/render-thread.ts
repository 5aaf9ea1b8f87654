import { renderPdf, type DocumentModel } from '#dpa-templates';
import { parentPort } from 'node:worker_threads';

type Order = { readonly id: number; readonly model: DocumentModel };

/** The other end of RenderDocument: one document in, its bytes or the reason out. */
parentPort?.on('message', ({ id, model }: Order) => {
  renderPdf(model).then(
    (bytes) => parentPort?.postMessage({ id, bytes }),
    (error: unknown) => parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});
