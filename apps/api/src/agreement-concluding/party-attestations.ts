import * as m from '#messages';
import { partyFields, type DocumentModel } from '#dpa-templates';
import { writtenMoment } from '../platform/danish-days.js';
import type { PartyAttestation } from '../sealing/party-attestation.js';
import type { SealedSignature } from '../agreement-record/signed-document.js';

const WORDS = {
  code: m.signing_attest_code,
  staff: m.signing_attest_staff,
  mandate: m.signing_attest_mandate,
} as const satisfies Record<SealedSignature['method'], unknown>;

/**
 * What the processor attests to of each signature, in the order in which they were given, in the agreement's language:
 * who signed for whom, when, and how that is known.
 * @param model as it is signed, with a box for each
 * @param signatures the customer's in the order of their boxes, then the processor's
 */
export function partyAttestations(
  { blocks, locale }: DocumentModel,
  signatures: readonly SealedSignature[],
): PartyAttestation[] {
  const boxes = blocks.flatMap((block) => (block.kind === 'signatures' ? block.parties : []));
  const fields = partyFields(signatures.map(({ party }) => party));
  return signatures
    .map((signature, index) => ({ ...signature, field: fields[index] ?? '' }))
    .toSorted((one, other) => one.signedAt.getTime() - other.signedAt.getTime())
    .map(({ field, method, name, title, signedAt }) => {
      const organisation = boxes.find((box) => box.field === field)?.name ?? '';
      const time = writtenMoment(signedAt, locale);
      return { field, reason: WORDS[method]({ name, title, organisation, time }, { locale }) };
    });
}
