import { renderPdf, UnprintableModel, type DocumentModel } from '#dpa-templates';
import { parentPort } from 'node:worker_threads';

/** The other end of RenderDocument: one document in, its bytes or the reason out. */
parentPort?.on('message', (model: DocumentModel) => {
  renderPdf(model).then(
    (bytes) => parentPort?.postMessage({ bytes }),
    (error: unknown) => {
      const unprintable = error instanceof UnprintableModel;
      const told = error instanceof Error ? error : new Error(String(error));
      parentPort?.postMessage({ unprintable, error: unprintable ? told.message : (told.stack ?? told.message) });
    },
  );
});
parentPort?.postMessage('ready');
