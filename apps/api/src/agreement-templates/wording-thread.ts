import { agreementDocument, TemplateError, templateFaults, type AgreementTemplate } from '#dpa-templates';
import { parentPort } from 'node:worker_threads';
import type { WordingOrder } from './wording-order.js';

/** The other end of FillWording: a wording in, the document, its faults or the reason out. */
parentPort?.on('message', (order: WordingOrder) => {
  parentPort?.postMessage(answerTo(order));
});
parentPort?.postMessage('ready');

function answerTo(order: WordingOrder) {
  try {
    if ('check' in order) return { faults: templateFaults(order.check) };
    return { document: agreementDocument(order.data, kept(order.key, order.template)) };
  } catch (error) {
    if (error instanceof TemplateError) return { where: error.where, why: error.why };
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const MOST_KEPT = 8;
const templates = new Map<number, AgreementTemplate>();

/** The very object that was sent first under this key: the library compiles an object once. The one not used for longest goes. */
function kept(key: number, sent: AgreementTemplate): AgreementTemplate {
  const template = templates.get(key) ?? sent;
  templates.delete(key);
  templates.set(key, template);
  const [oldest] = templates.keys();
  if (templates.size > MOST_KEPT && oldest !== undefined) templates.delete(oldest);
  return template;
}
