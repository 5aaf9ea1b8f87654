import * as m from '#messages';
import { canonicalJson, withSignerBoxes } from '#dpa-templates';
import type { Block, DocumentModel, DrawnSignature, SignatureParty } from '#dpa-templates';
import { coveredBy } from './covered-by.js';
import { writtenDay, writtenMoment } from '../platform/danish-days.js';
import type { SigningMandate } from '../processor-profile/signing-mandate.schema.js';
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
  /** In which the statements were read. */
  readonly locale: 'da' | 'en';
  /** Of the party, as the agreement names it. */
  readonly registrationNumber: string;
  /** Null for the processor. */
  readonly signerId: string | null;
  /** Where it was made from is wiped then. */
  readonly traceKeptUntil: Date;
  /** The mandate it was given under, where no person signed; null in those from before mandates were kept. */
  readonly mandate: SigningMandate | null;
  /** What was drawn beside the name, which is the signature; null for most. */
  readonly drawing: DrawnSignature | null;
};

/** What is sealed besides: `email`, where the one-time code went; shown masked. */
export type SealedSignature = SignatureFacts & { readonly email: string | null };
/** The same where the address may not be read. */
type ShownSignature = SignatureFacts & { readonly email?: string | null };

/**
 * The document as it is sealed: what was presented, with name, title and time of each signature in its own box, and a
 * file attached that says what was signed and how. Nothing else differs, so the hash of what was signed still tells which text.
 */
export function signedDocument(
  model: DocumentModel,
  signatures: readonly SealedSignature[],
  forwardings: readonly Forwarding[] = [],
): DocumentModel {
  const count = Math.max(1, signatures.filter(({ party }) => party === 'controller').length);
  return {
    ...model,
    blocks: withSignerBoxes(model, count).blocks.flatMap((block) =>
      withSignatures(block, signatures, forwardings, model.locale),
    ),
    attachments: [
      ...model.attachments,
      {
        name: 'signatures.json',
        mediaType: 'application/json',
        description: 'Signatures',
        text: canonicalJson({
          signatures: signatures.map(({ signedAt, email, drawing, signerId: _, traceKeptUntil: __, ...facts }) => ({
            ...facts,
            ...(drawing && { drawing }),
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
  signers: number,
  signatures: readonly SignatureFacts[],
  forwardings: readonly Forwarding[] = [],
): DocumentModel {
  const shown = withSignerBoxes(model, Math.max(1, signers));
  if (signatures.length === 0) return shown;
  const blocks = shown.blocks.flatMap((block) => withSignatures(block, signatures, forwardings, model.locale));
  return { ...shown, blocks };
}

function withSignatures(
  block: Block,
  signatures: readonly ShownSignature[],
  forwardings: readonly Forwarding[],
  locale: 'da' | 'en',
): Block[] {
  if (block.kind !== 'signatures') return [block];
  const ofController = signatures.filter((one) => one.party === 'controller');
  const boxes: Block = {
    ...block,
    parties: block.parties.map((party, index) => {
      const signature =
        party.field === 'processor' ? signatures.find((one) => one.party === 'processor') : ofController[index];
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
  const isSeveral = signatures.filter(({ party }) => party === 'controller').length > 1;
  const facts = signatures.map((signature) => ({
    label: howLabel(signature, parties, isSeveral, locale),
    value: [{ text: howText(signature, locale) }],
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

function howLabel(
  { party, name }: ShownSignature,
  parties: readonly SignatureParty[],
  isSeveral: boolean,
  locale: 'da' | 'en',
): string {
  const known = { party: parties.find(({ field }) => field === party)?.name ?? party };
  return party === 'controller' && isSeveral
    ? m.signing_pdf_signer({ ...known, name }, { locale })
    : m.signing_pdf_how(known, { locale });
}

/** How it was given, for whom, and what was accepted, word for word; which of our texts that was says the attached file. */
function howText(signature: ShownSignature, locale: 'da' | 'en'): string {
  const { registrationNumber: number, statements } = signature;
  const texts = statements.map(({ text }) => m.signing_pdf_quoted({ text }, { locale })).join(' ');
  return [
    `${manner(signature, locale)}.`,
    ...(number === '' ? [] : [m.signing_pdf_registered({ number }, { locale })]),
    ...(texts === '' ? [] : [m.signing_pdf_accepted({ texts }, { locale })]),
  ].join(' ');
}

function manner({ method, name, title, email, mandate }: ShownSignature, locale: 'da' | 'en'): string {
  if (method === 'mandate' && mandate) {
    const since = writtenDay(mandate.since, locale);
    return `${m.signing_pdf_mandate_since({ name, title, since }, { locale })} ${coveredBy(mandate, locale)}`;
  }
  if (method === 'mandate') return m.signing_pdf_mandate({ name, title }, { locale });
  if (method === 'staff') return m.signing_pdf_staff({ name }, { locale });
  if (!email) return m.signing_pdf_code_unnamed({ name }, { locale });
  return m.signing_pdf_code({ name, mailbox: maskedEmail(email) }, { locale });
}

/** The box's lines are name, title and date, in that order. */
function filled(party: SignatureParty, signature: SignatureFacts, locale: 'da' | 'en'): SignatureParty {
  const { method, name, title, signedAt, drawing: strokes } = signature;
  const signer = method === 'mandate' ? m.signing_pdf_box_mandate({ name }, { locale }) : name;
  const values = [signer, title, writtenMoment(signedAt, locale)];
  return {
    ...party,
    lines: party.lines.map(({ label }, index) => ({ label, value: values[index] ?? '' })),
    ...(strokes && {
      drawing: {
        label: m.signing_pdf_drawn({}, { locale }),
        text: m.signing_pdf_drawn_by({ name }, { locale }),
        strokes,
      },
    }),
  };
}
