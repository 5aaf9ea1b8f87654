import { agreementDocument, TemplateError, templateFaults } from '#dpa-templates';
import { parentPort } from 'node:worker_threads';
import type { WordingOrder } from './wording-order.js';

/** The other end of FillWording: a wording in, the document, its faults or the reason out. */
parentPort?.on('message', (order: WordingOrder) => {
  parentPort?.postMessage(answerTo(order));
});

function answerTo(order: WordingOrder) {
  try {
    if ('check' in order) return { faults: templateFaults(order.check) };
    return { document: agreementDocument(order.data, order.template) };
  } catch (error) {
    if (error instanceof TemplateError) return { where: error.where, why: error.why };
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
