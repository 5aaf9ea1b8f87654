import type { PartyAttestation } from './party-attestation.js';
import { partyRecords } from './pdf/party-records.js';
import { readPdf } from './pdf/pdf-revision.js';
import { isOfParty, readSignatureForm } from './pdf/signature-fields.js';
import { sealPdf, type SealRequest } from './seal-pdf.js';
import { SealRefused } from './seal-refused.js';

/**
 * Attests to each party's signature, in that order, with a signature by the seal's key in the party's own field, each a
 * revision of its own that names the hash of what the document records of that party. No timestamp: the seal's is over
 * them all. Throws what `sealPdf` does, and `SealRefused` `parties-differ` unless fields, records and attestations are of
 * the same parties.
 */
export async function attestParties(
  bytes: Uint8Array,
  attestations: readonly PartyAttestation[],
  { key, at, name }: Pick<SealRequest, 'key' | 'at' | 'name'>,
): Promise<Uint8Array> {
  const file = readPdf(bytes);
  const reserved = readSignatureForm(file).fields.flatMap((field) => (isOfParty(field.name) ? [field.name] : []));
  const records = new Map(partyRecords(file).map(({ field, sha256 }) => [field, sha256]));
  const inOrder = (fields: Iterable<string>): string => [...fields].toSorted().join(' ');
  const due = inOrder(reserved);
  if (due !== inOrder(records.keys()) || due !== inOrder(attestations.map(({ field }) => field)))
    throw new SealRefused('parties-differ', due);
  let attested = bytes;
  for (const { field, reason } of attestations)
    attested = await sealPdf(attested, { key, at, name, field, reason, evidence: records.get(field) });
  return attested;
}
