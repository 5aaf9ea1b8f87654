import * as m from '#messages';
import type { RevisionKind, RevisionReport, SignatureReport, Verification } from './verification.js';

type Words = { readonly locale: 'da' | 'en' };
type Said = (inputs: { name: string; reason: string }, options: Words) => string;

const ADDS: Readonly<Record<RevisionKind, Said>> = {
  document: (_, options) => m.sealing_adds_document({}, options),
  party: m.sealing_adds_party,
  seal: m.sealing_adds_seal,
  store: (_, options) => m.sealing_adds_store({}, options),
  archive: m.sealing_adds_archive,
  other: (_, options) => m.sealing_adds_other({}, options),
};

/** Each revision in the order they were made: how long the file was then, its hash, and who says what in it. */
export function revisionsInWords({ revisions, signatures }: Verification, options: Words): string[] {
  return revisions.flatMap(({ adds, end, sha256 }: RevisionReport, index) => {
    const signature = signatures.find(({ revision }) => revision === index);
    const bytes = m.sealing_label_bytes({ count: end.toLocaleString(options.locale) }, options);
    return [
      `${m.sealing_label_revision({ number: index + 1 }, options)}: ${bytes}, SHA-256 ${sha256}`,
      `  ${ADDS[adds](facts(signature), options)}`,
    ];
  });
}

const facts = (signature: SignatureReport | undefined): { name: string; reason: string } => ({
  name: signature?.name ?? '?',
  reason: signature?.reason ?? '?',
});

/** Which parties' signatures are attested, and what is missing; empty for a document that nobody signs. */
export function partiesInWords({ parties, signatures, verdict }: Verification, options: Words): string {
  const { attested, of } = parties;
  if (of === 0 || verdict === 'unreadable') return '';
  if (!signatures.some(({ field }) => field === 'seal')) return m.sealing_parties_unsealed({ attested, of }, options);
  if (attested === 0) return m.sealing_parties_as_one({}, options);
  return attested < of ? m.sealing_parties_missing({ attested, of }, options) : m.sealing_parties_all({ of }, options);
}
