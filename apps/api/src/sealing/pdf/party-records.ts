import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson, partyFields } from '#dpa-templates';
import { attachmentNamed } from './pdf-attachments.js';
import type { PdfFile } from './pdf-revision.js';

/** What a document says, in a file that it carries, of the signature for which a field is reserved. */
export type PartyRecord = {
  readonly field: string;
  /** Canonical JSON (RFC 8785): who, for whom, when, how, and the hash of what was signed. */
  readonly json: string;
  /** Of that, lower-case hex. */
  readonly sha256: string;
};

const carried = z.object({
  signatures: z.array(z.looseObject({ party: z.enum(['controller', 'processor']) })).max(64),
});

const known = new WeakMap<PdfFile, readonly PartyRecord[]>();

/** Of each party's signature, in the order of their boxes. None where the document carries no such file. Never throws. */
export function partyRecords(file: PdfFile): readonly PartyRecord[] {
  const records = known.get(file) ?? readRecords(file);
  known.set(file, records);
  return records;
}

function readRecords(file: PdfFile): PartyRecord[] {
  try {
    const bytes = attachmentNamed(file, 'signatures.json');
    if (!bytes) return [];
    const { signatures } = carried.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    const fields = partyFields(signatures.map(({ party }) => party));
    return signatures.map((signature, index) => {
      const json = canonicalJson(signature);
      return { field: fields[index] ?? '', json, sha256: createHash('sha256').update(json).digest('hex') };
    });
  } catch {
    return [];
  }
}
