import * as m from '#messages';
import { canonicalJson, type Block, type DocumentModel, type SignatureParty } from '#dpa-templates';
import { writtenMoment } from '../platform/danish-days.js';
import type { Forwarding } from './forwarding.js';
import { maskedEmail } from '../platform/masked-email.js';

/** What the signer accepted, word for word, and which of our texts it is. */
export type Statement = { readonly id: string; readonly version: number; readonly text: string };

/** A signature as the document shows it. */
export type SignatureFacts = {
  readonly party: 'controller' | 'processor';
  readonly method: 'code' | 'mandate' | 'staff';
  readonly name: string;
  readonly title: string;
  readonly signedAt: Date;
  readonly contentHash: string;
  readonly statements: readonly Statement[];
};

/** What is sealed besides: `email`, where the one-time code went; shown masked. */
export type SealedSignature = SignatureFacts & { readonly email: string | null };
/** The same where the address may not be read. */
type ShownSignature = SignatureFacts & { readonly email?: string | null };

/**
 * The document as it is sealed: what was presented, with name, title and time of each signature in its box, and a file
 * attached that says what was signed and how. Nothing else differs, so the hash of what was signed still tells which text.
 */
export function signedDocument(
  model: DocumentModel,
  signatures: readonly SealedSignature[],
  forwardings: readonly Forwarding[] = [],
): DocumentModel {
  return {
    ...model,
    blocks: model.blocks.flatMap((block) => withSignatures(block, signatures, forwardings, model.locale)),
    attachments: [
      ...model.attachments,
      {
        name: 'signatures.json',
        mediaType: 'application/json',
        description: 'Signatures',
        text: canonicalJson({
          signatures: signatures.map(({ signedAt, email, ...facts }) => ({
            ...facts,
            ...(email !== null && { mailbox: maskedEmail(email) }),
            signedAt: signedAt.toISOString(),
          })),
          forwardings: forwardings.map(({ at, from, to }) => ({
            forwardedAt: at.toISOString(),
            from: from.name,
            to: { name: to.name, title: to.title },
          })),
        }),
      },
    ],
  };
}

/** The document on screen once it is signed: as it is sealed, but without the addresses, and with nothing attached. */
export function signedOnScreen(
  model: DocumentModel,
  signatures: readonly SignatureFacts[],
  forwardings: readonly Forwarding[] = [],
): DocumentModel {
  if (signatures.length === 0) return model;
  const blocks = model.blocks.flatMap((block) => withSignatures(block, signatures, forwardings, model.locale));
  return { ...model, blocks };
}

function withSignatures(
  block: Block,
  signatures: readonly ShownSignature[],
  forwardings: readonly Forwarding[],
  locale: 'da' | 'en',
): Block[] {
  if (block.kind !== 'signatures') return [block];
  const boxes: Block = {
    ...block,
    parties: block.parties.map((party) => {
      const signature = signatures.find((one) => one.party === party.field);
      return signature ? filled(party, signature, locale) : party;
    }),
  };
  return [boxes, evidence(block.parties, signatures, forwardings, locale)];
}

/** Beneath the boxes: what exactly was signed, and how. */
function evidence(
  parties: readonly SignatureParty[],
  signatures: readonly ShownSignature[],
  forwardings: readonly Forwarding[],
  locale: 'da' | 'en',
): Block {
  const facts = signatures.map((signature) => ({
    label: m.signing_pdf_how(
      { party: parties.find(({ field }) => field === signature.party)?.name ?? signature.party },
      { locale },
    ),
    value: [{ text: manner(signature, locale) }],
  }));
  const handedOn = forwardings.map(({ at, from, to }) => ({
    label: m.signing_pdf_forwarded({}, { locale }),
    value: [
      {
        text: m.signing_pdf_forwarded_text(
          { from: from.name, to: to.name, moment: writtenMoment(at, locale) },
          { locale },
        ),
      },
    ],
  }));
  const hash = {
    label: m.signing_pdf_content_hash({}, { locale }),
    value: [{ text: signatures[0]?.contentHash ?? '' }],
  };
  return { kind: 'facts', id: 'signatures-evidence', items: [...handedOn, ...facts, hash] };
}

function manner({ method, name, title, email }: ShownSignature, locale: 'da' | 'en'): string {
  if (method === 'mandate') return m.signing_pdf_mandate({ name, title }, { locale });
  if (method === 'staff') return m.signing_pdf_staff({ name }, { locale });
  if (!email) return m.signing_pdf_code_unnamed({ name }, { locale });
  return m.signing_pdf_code({ name, mailbox: maskedEmail(email) }, { locale });
}

/** The box's lines are name, title and date, in that order. */
function filled(party: SignatureParty, signature: SignatureFacts, locale: 'da' | 'en'): SignatureParty {
  const values = [signature.name, signature.title, writtenMoment(signature.signedAt, locale)];
  return {
    ...party,
    signed: true,
    lines: party.lines.map(({ label }, index) => ({ label, value: values[index] ?? '' })),
  };
}
