import { contradictions, missingFields } from '#dpa-templates';
import { contentOf, flatCompanies } from '../agreement-record/agreement-content.js';
import { actionsIn } from '../agreement-record/agreement.js';
import type { Agreement, AgreementFacts } from '../agreement-record/agreements.mapping.js';
import type { CustomerAgreement, StaffAgreement } from '../agreement-record/agreements.schema.js';
import type { Forwarding } from '../agreement-record/forwarding.js';
import type { SignatureFacts } from '../agreement-record/signed-document.js';

type SigningTrail = {
  readonly signatures: readonly SignatureFacts[];
  readonly forwardings: readonly Forwarding[];
};

type SeenByStaff = Pick<StaffAgreement, 'timeline' | 'mailFault' | 'wording'> & {
  readonly agreement: Agreement;
  readonly trail: SigningTrail;
};

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** What both parties see of an agreement that was sent. */
export function presentAgreement(
  agreement: AgreementFacts,
  { signatures, forwardings }: SigningTrail,
): CustomerAgreement {
  const { id, reference, version, state, locale, contentHash, sealedSha256, seal, endReason } = agreement;
  return {
    ...{ id, reference, version, state, locale, contentHash, sealedSha256, seal, endReason },
    createdAt: agreement.createdAt.toISOString(),
    sentAt: iso(agreement.sentAt),
    expiresAt: iso(agreement.expiresAt),
    signedAt: iso(agreement.signedAt),
    inForceAt: iso(agreement.inForceAt),
    endedAt: iso(agreement.endedAt),
    signatures: signatures.map(({ party, method, name, title, signedAt, statements }) => ({
      ...{ party, method, name, title, statements: statements.map((statement) => statement.text) },
      signedAt: signedAt.toISOString(),
    })),
    forwardings: forwardings.map(({ at, from, to, message }) => ({
      at: at.toISOString(),
      from: from.name,
      to,
      message,
    })),
  };
}

/** What staff see: also what is written, what is missing, what happened and what can be done now. */
export function presentForStaff({ agreement, trail, ...shown }: SeenByStaff, locale: 'da' | 'en'): StaffAgreement {
  const { data, signatoryName: name, signatoryEmail: email, signatoryTitle } = agreement;
  return {
    ...presentAgreement(agreement, trail),
    tenantId: agreement.tenantId,
    customer: data.controller.name,
    revision: agreement.revision,
    content: contentOf(data),
    services: data.services.map((service) => ({ name: service.name, description: service.description })),
    subProcessors: flatCompanies(data.annexes.b.subProcessors),
    missing: agreement.state === 'draft' ? [...missingFields(data, locale)] : [],
    contradictions: agreement.state === 'draft' ? [...contradictions(data, locale)] : [],
    signatory: name && email ? { name, title: signatoryTitle ?? '', email } : null,
    actions: actionsIn(agreement.state),
    ...shown,
  };
}
