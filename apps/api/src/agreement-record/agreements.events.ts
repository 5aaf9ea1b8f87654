import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { SEAL_LEVELS } from '../sealing/verification.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const version = z.strictObject({ reference: z.string(), version: z.number() });
const ended = z.strictObject({ reason: z.string() });

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
  }),
);
export const agreementReoffered = defineEvent(
  'agreement.offered-again',
  'agreement',
  z.strictObject({ expiresAt: z.iso.datetime() }),
);
export const agreementReminded = defineEvent('agreement.reminded', 'agreement', z.strictObject({}));
export const agreementViewed = defineEvent('agreement.viewed', 'agreement', z.strictObject({}));
export const agreementSigned = defineEvent(
  'agreement.signed',
  'agreement',
  z.strictObject({
    party: z.enum(['controller', 'processor']),
    method: z.enum(['code', 'mandate', 'staff']),
    contentHash: hash,
  }),
);
export const agreementInForce = defineEvent(
  'agreement.entered-into-force',
  'agreement',
  z.strictObject({ sealedSha256: hash, level: z.enum(SEAL_LEVELS), supersedes: z.array(z.uuid()) }),
  2,
);
export const agreementDeclined = defineEvent('agreement.declined', 'agreement', ended);
export const agreementWithdrawn = defineEvent('agreement.withdrawn', 'agreement', ended);
export const agreementTerminated = defineEvent('agreement.terminated', 'agreement', ended);
export const agreementExpired = defineEvent('agreement.expired', 'agreement', z.strictObject({}));
export const signatoryReplaced = defineEvent('agreement.signatory-replaced', 'agreement', z.strictObject({}));
/** Both persons by name: who chose whom to sign is part of the evidence. Addresses stay with the agreement. */
export const agreementForwarded = defineEvent(
  'agreement.forwarded',
  'agreement',
  z.strictObject({ forwardingId: z.uuid(), from: z.string(), to: z.string() }),
);
export const signingLinkAsked = defineEvent('agreement.link-asked', 'agreement', z.strictObject({}));
