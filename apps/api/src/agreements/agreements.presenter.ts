import { contradictions, missingFields } from '#dpa-templates';
import { contentOf, flatCompanies } from '../agreement-record/agreement-content.js';
import { actionsIn } from '../agreement-record/agreement.js';
import type { Agreement, AgreementFacts } from '../agreement-record/agreements.mapping.js';
import type { CustomerAgreement, StaffAgreement } from '../agreement-record/agreements.schema.js';
import type { MailFault } from '../mail/mails.schema.js';
import { coveredBy } from '../agreement-record/covered-by.js';
import type { Forwarding } from '../agreement-record/forwarding.js';
import { hasTurn, type Signer } from '../agreement-record/signer.js';
import { toConfirm, unconfirmed } from '../agreement-record/prefilled.js';
import type { SignatureFacts } from '../agreement-record/signed-document.js';

type SigningTrail = {
  readonly signers: readonly Signer[];
  readonly signatures: readonly SignatureFacts[];
  readonly forwardings: readonly Forwarding[];
};

type SeenByStaff = Pick<
  StaffAgreement,
  'timeline' | 'proposedSigners' | 'unreached' | 'wording' | 'oversteps' | 'later' | 'announcedEnds' | 'latePrefill'
> & {
  readonly mailFaults: readonly MailFault[];
  readonly agreement: Agreement;
  readonly trail: SigningTrail;
};

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** What both parties see of an agreement that was sent. */
export function presentAgreement(
  agreement: AgreementFacts,
  { signers, signatures, forwardings }: SigningTrail,
  locale: 'da' | 'en',
): CustomerAgreement {
  const { id, reference, version, state, contentHash, sealedSha256, seal, endReason } = agreement;
  return {
    ...{ id, reference, version, state, contentHash, sealedSha256, seal, endReason, locale: agreement.locale },
    createdAt: agreement.createdAt.toISOString(),
    sentAt: iso(agreement.sentAt),
    expiresAt: iso(agreement.expiresAt),
    signedAt: iso(agreement.signedAt),
    inForceAt: iso(agreement.inForceAt),
    endedAt: iso(agreement.endedAt),
    signers: signers.map(presentSigner),
    signatures: signatures.map((signature) => presentSignature(signature, locale)),
    forwardings: forwardings.map(({ at, from, to, message }) => ({
      at: at.toISOString(),
      from: from.name,
      to,
      message,
    })),
  };
}

const presentSigner = (signer: Signer): CustomerAgreement['signers'][number] => {
  const { id, turn, name, title, email, state } = signer;
  return {
    ...{ id, turn, name, title, email, state },
    invitedAt: iso(signer.invitedAt),
    viewedAt: iso(signer.viewedAt),
    signedAt: iso(signer.signedAt),
    declinedAt: iso(signer.declinedAt),
  };
};

const presentSignature = (signature: SignatureFacts, locale: 'da' | 'en'): CustomerAgreement['signatures'][number] => {
  const { party, method, name, title, signerId, registrationNumber, statements, mandate } = signature;
  return {
    ...{ party, method, name, title, signerId, registrationNumber },
    statements: statements.map(({ text }) => text),
    signedAt: signature.signedAt.toISOString(),
    // Of the processor's own signatures nothing is kept of where they were made.
    traceKeptUntil: party === 'controller' ? signature.traceKeptUntil.toISOString() : null,
    mandate: mandate && { ...mandate, limits: coveredBy(mandate, locale) },
  };
};

/** What staff see: also what is written, what is missing, what happened and what can be done now. */
export function presentForStaff(
  { agreement, trail, mailFaults, ...shown }: SeenByStaff,
  locale: 'da' | 'en',
): StaffAgreement {
  const { data } = agreement;
  const faultOf = (signer: Signer) => mailFaults.find(({ email }) => hasTurn(signer) && email === signer.email) ?? null;
  return {
    ...presentAgreement(agreement, trail, locale),
    tenantId: agreement.tenantId,
    customer: data.controller.name,
    revision: agreement.revision,
    content: contentOf(data),
    services: data.services.map((service) => ({ name: service.name, description: service.description })),
    subProcessors: flatCompanies(data.annexes.b.subProcessors),
    prefilled: agreement.state === 'draft' ? toConfirm(agreement) : [],
    missing: agreement.state === 'draft' ? [...missingFields(data, locale), ...unconfirmed(agreement, locale)] : [],
    contradictions: agreement.state === 'draft' ? [...contradictions(data, locale)] : [],
    signers: trail.signers.map((signer) => ({ ...presentSigner(signer), mailFault: faultOf(signer) })),
    actions: actionsIn(agreement.state, shown.later),
    ...shown,
  };
}
