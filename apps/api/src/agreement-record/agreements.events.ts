import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { SEAL_LEVELS } from '../sealing/verify/verification.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const version = z.strictObject({ reference: z.string(), version: z.number() });
const ended = z.strictObject({ reason: z.string() });
const bySigner = z.strictObject({ signerId: z.uuid() });
/** Who signs in which turn; names and addresses stay with the agreement. */
const turns = z.array(z.strictObject({ id: z.uuid(), turn: z.number() }));

export const agreementDrafted = defineEvent('agreement.drafted', 'agreement', version);
export const agreementChanged = defineEvent('agreement.changed', 'agreement', z.strictObject({ revision: z.number() }));
export const agreementReworded = defineEvent(
  'agreement.reworded',
  'agreement',
  z.strictObject({ revision: z.number(), template: z.string() }),
);
export const agreementSent = defineEvent(
  'agreement.sent',
  'agreement',
  z.strictObject({
    contentHash: hash,
    templateHash: hash,
    annexBHash: hash,
    pdfSha256: hash,
    expiresAt: z.iso.datetime(),
    signers: turns,
  }),
  2,
);
export const agreementReoffered = defineEvent(
  'agreement.offered-again',
  'agreement',
  z.strictObject({ pdfSha256: hash, expiresAt: z.iso.datetime(), signers: turns }),
  2,
);
/** It is this signer's turn, and a link is on its way. */
export const signerInvited = defineEvent('agreement.signer-invited', 'agreement', bySigner);
export const agreementReminded = defineEvent('agreement.reminded', 'agreement', bySigner, 2);
export const agreementViewed = defineEvent('agreement.viewed', 'agreement', bySigner, 2);
export const agreementSigned = defineEvent(
  'agreement.signed',
  'agreement',
  z.strictObject({
    party: z.enum(['controller', 'processor']),
    method: z.enum(['code', 'mandate', 'staff']),
    contentHash: hash,
    /** Null for the processor. */
    signerId: z.uuid().nullable(),
    /** SHA-256 of the canonical JSON of what was drawn beside the name; null where nothing was. */
    drawingHash: hash.nullable(),
  }),
  3,
);
/** `count`: of the customer's points that nobody had answered, closed by the last of its signatures. */
export const agreementSignedAsItStood = defineEvent(
  'agreement.signed-as-it-stood',
  'agreement',
  z.strictObject({ count: z.number() }),
);
export const agreementInForce = defineEvent(
  'agreement.entered-into-force',
  'agreement',
  z.strictObject({ sealedSha256: hash, level: z.enum(SEAL_LEVELS), supersedes: z.array(z.uuid()) }),
  2,
);
export const agreementDeclined = defineEvent(
  'agreement.declined',
  'agreement',
  ended.extend({ signerId: z.uuid() }),
  2,
);
export const agreementWithdrawn = defineEvent('agreement.withdrawn', 'agreement', ended);
export const agreementTerminated = defineEvent('agreement.terminated', 'agreement', ended);
export const agreementExpired = defineEvent('agreement.expired', 'agreement', z.strictObject({}));
export const signatoryReplaced = defineEvent('agreement.signatory-replaced', 'agreement', bySigner, 2);
/** Both persons by name: who chose whom to sign is part of the evidence. Addresses stay with the agreement. */
export const agreementForwarded = defineEvent(
  'agreement.forwarded',
  'agreement',
  z.strictObject({ signerId: z.uuid(), forwardingId: z.uuid(), from: z.string(), to: z.string() }),
  2,
);
export const signingLinkAsked = defineEvent('agreement.link-asked', 'agreement', z.strictObject({}));
