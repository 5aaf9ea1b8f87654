import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { DocumentModel } from './document.js';

/**
 * SHA-256 of the document's content, 64 hex digits: over the canonical JSON (RFC 8785) of the whole model. Shown on the
 * page and on the receipt and printed in the PDF; what was presented and what is signed are the same when it is.
 */
export function documentHash(model: DocumentModel): string {
  return createHash('sha256').update(canonicalJson(model), 'utf8').digest('hex');
}
