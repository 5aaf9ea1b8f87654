import { z } from 'zod';
import { agreementData } from '#dpa-templates';
import { mailFault, unreachedAddress } from '../mail/mails.schema.js';
import { emailAddress } from '../platform/email-address.js';
import { oneLine } from '../platform/routes/one-line.js';
import { printable } from '../platform/routes/printable.js';
import { revision } from '../platform/revision.js';
import { mandateLimits } from '../processor-profile/signing-mandate.schema.js';
import { SEAL_LEVELS } from '../sealing/verify/verification.js';
import { noticeStatus } from '../sub-processors/notice-status.js';
import { announcedEnd } from '../sub-processors/sub-processors.schema.js';
import { changeKind, transfer } from '../sub-processors/sub-processor.js';
import { agreementStates, staffActions } from './agreement.js';
import { annexFacts } from './annex-b-drift.js';
import { prefilled, prefilledFields } from './prefilled.js';
import { MOST_SIGNERS, signerStates } from './signer.js';

const instant = z.iso.datetime();
const { annexes, choices, mainAgreement } = agreementData.shape;

export const agreementParams = z.strictObject({ id: z.uuid() });
export const signerParams = z.strictObject({ id: z.uuid(), signerId: z.uuid() });
export const customerParams = z.strictObject({ tenantId: z.uuid() });

/** Characters of all texts together. */
const MOST_TEXT = 200_000;

/** What staff write of an agreement. Parties, services and annex B.1 come from the registers. */
export const agreementContent = z.strictObject({
  mainAgreement,
  choices,
  annexes: z.strictObject({
    a: annexes.shape.a,
    longerNotice: annexes.shape.b.shape.longerNotice,
    c: annexes.shape.c,
    d: annexes.shape.d,
  }),
});
export type AgreementContent = z.infer<typeof agreementContent>;

/**
 * A new draft. `revises`: the agreement it is the next version of; its texts are taken over. `templateId`: whose newest
 * wording it is made of; else that of the agreement it revises, else the default.
 */
export const draftOrder = z.strictObject({ revises: z.uuid().optional(), templateId: z.uuid().optional() });
export type DraftOrder = z.infer<typeof draftOrder>;

/** The draft takes this template's newest wording. */
export const wordingChange = z.strictObject({ revision, templateId: z.uuid() });
export type WordingChange = z.infer<typeof wordingChange>;

/** The draft takes what the library has for services that came later. */
export const prefillOrder = z.strictObject({ revision });
export type PrefillOrder = z.infer<typeof prefillOrder>;

const writtenContent = printable(agreementContent).superRefine((content, context) => {
  if (JSON.stringify(content).length > MOST_TEXT)
    context.addIssue({ code: 'too_big', origin: 'string', maximum: MOST_TEXT, input: content });
});

/** The texts of a draft as they should be, since `revision`; `confirmed`: what the library filled in and was looked at. */
export const contentChange = z.strictObject({ revision, content: writtenContent, confirmed: prefilled.optional() });
export type ContentChange = z.infer<typeof contentChange>;

const personal = {
  name: z.string().trim().min(1).max(200),
  title: z.string().trim().max(200).default(''),
  email: emailAddress,
};
/** Also to an address that the last mail to did not reach: somebody has looked at it. */
const sendAnyway = z.boolean().default(false);

/** Who takes a signer's place. */
export const signerReplacement = printable(oneLine(z.strictObject({ ...personal, sendAnyway })));
export type SignerReplacement = z.infer<typeof signerReplacement>;

/** Equal turns sign at the same time; a higher one is invited when all lower ones have signed. */
const namedSigner = z.strictObject({ ...personal, turn: z.int().min(1).max(MOST_SIGNERS).default(1) });

/** `signers` left out: those of the offer before, else the customer's contacts of the kind that signs, all in one turn. */
export const offerOrder = z.strictObject({
  /** Of the agreement as the sender read it: what somebody else has written since is not sent. */
  revision: revision.optional(),
  signers: printable(z.array(oneLine(namedSigner)).min(1).max(MOST_SIGNERS)).optional(),
  expiresInDays: z.int().min(3).max(180).default(30),
  sendAnyway,
});
export type OfferOrder = z.infer<typeof offerOrder>;

/** `signerId` left out: everybody whose turn it is. */
export const reminderOrder = z.strictObject({ signerId: z.uuid().optional() });
export type ReminderOrder = z.infer<typeof reminderOrder>;

export const endOrder = z.strictObject({ reason: z.string().trim().min(3).max(2000) });
export const countersignOrder = z.strictObject({
  title: z.string().trim().min(1).max(200),
  authorised: z.literal(true),
});

const signature = z.object({
  party: z.enum(['controller', 'processor']),
  /** `code`: one-time code by mail. `mandate`: automatic, under the recorded mandate. `staff`: by a person. */
  method: z.enum(['code', 'mandate', 'staff']),
  name: z.string(),
  title: z.string(),
  signedAt: instant,
  /** The statements accepted, as they stood; empty for a mandate. */
  statements: z.array(z.string()),
  /** Whose place it was given in; null for the processor. */
  signerId: z.uuid().nullable(),
  registrationNumber: z.string(),
  /** Until then it is kept from which IP address and browser it was given, which nobody reads; null for the processor. */
  traceKeptUntil: instant.nullable(),
  /** The mandate it was given under by the portal, where no person signed. `limits`: what it covers, in words. */
  mandate: z.object({ name: z.string(), title: z.string(), since: z.iso.date(), limits: z.string() }).nullable(),
});

const signer = z.object({
  id: z.uuid(),
  turn: z.number(),
  name: z.string(),
  title: z.string(),
  email: z.string(),
  /** `waiting`: it is not this one's turn. `invited`: has a link. `viewed`: has asked for a code. */
  state: z.enum(signerStates),
  invitedAt: instant.nullable(),
  viewedAt: instant.nullable(),
  signedAt: instant.nullable(),
  declinedAt: instant.nullable(),
});

const person = z.object({ name: z.string(), title: z.string(), email: z.string() });
const forwarding = z.object({ at: instant, from: z.string(), to: person, message: z.string() });

const shared = {
  id: z.uuid(),
  reference: z.string(),
  version: z.number(),
  state: z.enum(agreementStates),
  locale: z.enum(['da', 'en']),
  /** SHA-256 of the content presented and signed; null in a draft. */
  contentHash: z.string().nullable(),
  /** SHA-256 of the sealed PDF; `/verify?sha256=` knows it. */
  sealedSha256: z.string().nullable(),
  /** The level that the seal reached (ETSI EN 319 142-1), and who vouches for its time. */
  seal: z
    .object({
      level: z.enum(SEAL_LEVELS),
      timestamp: z.object({ at: instant, authority: z.string() }).nullable(),
    })
    .nullable(),
  createdAt: instant,
  sentAt: instant.nullable(),
  expiresAt: instant.nullable(),
  signedAt: instant.nullable(),
  inForceAt: instant.nullable(),
  endedAt: instant.nullable(),
  endReason: z.string().nullable(),
  /** Who signs for the customer, in order; empty before it is sent. */
  signers: z.array(signer),
  signatures: z.array(signature),
  /** Oldest first: each signatory who was not the right person, and whom the agreement was handed on to. */
  forwardings: z.array(forwarding),
};

/** A company of annex B.1, flat: `level` 0 the outermost, 1 works for the one above it, and so on. */
const listedCompany = z.object({
  level: z.number(),
  legalName: z.string(),
  registrationNumber: z.string(),
  address: z.string(),
  country: z.string(),
  description: z.string(),
  transferMechanism: z.string().nullable(),
});
export type ListedCompany = z.infer<typeof listedCompany>;

/** Of annex B, with those who leave because the company above them does: they are engaged no longer than that one. */
export const leavingCompany = announcedEnd.extend({
  /** The company that it works for; null where it works for the processor itself. */
  under: z.string().nullable(),
  /** It leaves because that one does. */
  follows: z.boolean(),
});
export type LeavingCompany = z.infer<typeof leavingCompany>;

export const staffAgreement = z.object({
  ...shared,
  tenantId: z.uuid(),
  customer: z.string(),
  revision: z.number(),
  content: agreementContent,
  /** The wording it is made of; null in one that was sent before wordings were kept. */
  wording: z
    .object({
      templateId: z.uuid(),
      name: z.string(),
      number: z.number(),
      state: z.enum(['published', 'retired']),
      /** A later version is published, which a draft could take. */
      isNewest: z.boolean(),
    })
    .nullable(),
  services: z.array(z.object({ name: z.string(), description: z.string() })),
  subProcessors: z.array(listedCompany),
  /** Which of them it was announced that they will be replaced or will end: annex B says who is in use today. */
  announcedEnds: z.array(leavingCompany),
  /** What the library filled in and nobody has confirmed; each is among what is missing, too. */
  prefilled,
  /** In a draft: what the library has for services that the customer took later, and the draft lacks. */
  latePrefill: z.object({
    services: z.array(z.string()),
    pieces: z.array(z.object({ field: z.enum(prefilledFields), words: z.array(z.string()) })),
  }),
  /** What must be filled before it can be offered; `field` is a path (`annexes.a.purpose`). */
  missing: z.array(z.object({ field: z.string(), label: z.string() })),
  /** Where annex B.1 and annex C speak against each other, each with what to do; it can't be offered before either. */
  contradictions: z.array(z.object({ field: z.string(), label: z.string() })),
  signers: z.array(
    signer.extend({
      /** While it is this one's turn: the link did not arrive. */
      mailFault: mailFault.nullable(),
    }),
  ),
  /** Who would be asked to sign if it were offered now: what the form begins with. */
  proposedSigners: z.array(person.extend({ turn: z.number() })),
  /** While it can be offered: which of the customer's addresses the last mail did not reach. */
  unreached: z.array(unreachedAddress),
  /** What keeps the mandate from counter-signing, where the agreement waits for a person although there is one. */
  oversteps: z.array(z.enum(mandateLimits)),
  actions: z.array(z.enum(staffActions)),
  /** The version that has taken its place: the next one is made of that, not of this. */
  later: z.object({ id: z.uuid(), version: z.number(), state: z.enum(agreementStates) }).nullable(),
  /** Newest last; `type` is the audit event's: `agreement.sent`. */
  timeline: z.array(
    z.object({
      at: instant,
      type: z.string(),
      actor: z.string(),
      /** Whose signature it is, where it is one. */
      party: z.enum(['controller', 'processor']).nullable(),
      /** Who of the signers it concerns, where it does one: whoever had the place then. */
      signer: z.string().nullable(),
      /** The masked address of the same. */
      mailbox: z.string().nullable(),
    }),
  ),
});
export type StaffAgreement = z.infer<typeof staffAgreement>;

export const customerAgreement = z.object(shared);
export type CustomerAgreement = z.infer<typeof customerAgreement>;

/** What differs between two versions, clause by clause, each passage whole with the words that came and went. */
export const changedClause = z.object({
  id: z.string(),
  heading: z.string(),
  passages: z
    .array(z.array(z.object({ text: z.string(), kind: z.enum(['same', 'added', 'removed']) })).readonly())
    .readonly(),
});

/** The document as HTML (classes begin with `doc-`), and its headings as a `nav`. */
export const documentHtml = z.object({ title: z.string(), html: z.string(), contents: z.string() });
export type DocumentHtmlAnswer = z.infer<typeof documentHtml>;

/** What has changed in the register since annex B was frozen, and which of the customer's notices told of it. */
export const annexBDriftAnswer = z.object({
  frozenAt: instant,
  /** SHA-256 of annex B as it was sent. */
  hash: z.string(),
  items: z.array(
    z.object({
      kind: z.enum(['added', 'ended', 'changed']),
      legalName: z.string(),
      under: z.string().nullable(),
      changes: z.array(z.object({ fact: z.enum(annexFacts), before: z.string(), after: z.string() })),
      notices: z.array(
        z.object({
          ...{ id: z.uuid(), kind: changeKind, status: noticeStatus, effectiveOn: z.iso.date() },
          /** Out of the EU and the EEA: what annex C.6 needs an instruction for. */
          transfers: z.array(transfer),
        }),
      ),
    }),
  ),
  /** Those of the annex who are in use today, and of whom it was announced that they will be replaced or will end. */
  announcedEnds: z.array(leavingCompany),
});
export type AnnexBDrift = z.infer<typeof annexBDriftAnswer>;

/** Where the signed-in signatory signs: a link of its own, opened at once. */
export const signingLinkAnswer = z.object({ url: z.string() });
