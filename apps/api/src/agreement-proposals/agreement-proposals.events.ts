import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { proposalKinds } from './proposal.js';

/** What was written stays with the proposal; the trail names where and what became of it. */
export const proposalMade = defineEvent(
  'agreement.proposal-made',
  'agreement',
  z.strictObject({ proposalId: z.uuid(), kind: z.enum(proposalKinds), place: z.string() }),
);
export const proposalDecided = defineEvent(
  'agreement.proposal-decided',
  'agreement',
  z.strictObject({ proposalId: z.uuid(), decision: z.enum(['accepted', 'rejected', 'answered']) }),
);
/** `nextId`: the version that takes its place; `count`: of the accepted proposals in it. */
export const agreementReplaced = defineEvent(
  'agreement.replaced',
  'agreement',
  z.strictObject({ nextId: z.uuid(), count: z.number() }),
);
