import { canonicalToken } from '../cms/canonical-token.js';
import { fillField } from '../pdf/fill-field.js';
import { readPdf } from '../pdf/pdf-revision.js';
import { findStore } from '../pdf/validation-store.js';
import { emptyField, TOKEN_BYTES } from '../seal-pdf.js';

/**
 * Stamps a sealed document with all that proves its seal, in the field reserved for it (ETSI EN 319 142-1, 5.5): as the
 * last revision, over everything before it. Null without a token, or for one that can't be put there.
 * @param stamp gets an RFC 3161 token over the bytes it is given, or null
 * Throws `SealRefused` when the field is missing or taken, and `PdfSyntaxError`.
 */
export async function addArchiveTimestamp(
  bytes: Uint8Array,
  stamp: (covered: Uint8Array) => Promise<Uint8Array | null>,
): Promise<Uint8Array | null> {
  const file = readPdf(bytes);
  const entries = '/Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161';
  return fillField({ file, field: emptyField(file, 'archive'), entries, room: TOKEN_BYTES }, async (...covered) => {
    const token = await stamp(Buffer.concat(covered));
    return token && canonicalToken(token, findStore(file)?.certificates ?? []);
  });
}
