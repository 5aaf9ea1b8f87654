import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import {
  recoveryCodesReplaced,
  secondFactorDisabled,
  secondFactorEnrolled,
} from '../second-factor/second-factor.events.js';

const way = z.enum(['password', 'totp', 'recovery-code']);

export const signInSucceeded = defineEvent(
  'sign-in.succeeded',
  'person',
  z.strictObject({ by: way, device: z.string() }),
);

/** Without the address that was tried: whoever mistypes an address must not stand in a ledger. */
export const signInFailed = defineEvent('sign-in.failed', 'sign-in', z.strictObject({ by: way }));

export const signedOut = defineEvent(
  'session.ended',
  'person',
  z.strictObject({ how: z.enum(['sign-out', 'sign-out-everywhere', 'revoked']) }),
);
export const passwordChanged = defineEvent(
  'password.changed',
  'person',
  z.strictObject({ how: z.enum(['own', 'reset']) }),
);
export const confidentialityAttested = defineEvent(
  'confidentiality.attested',
  'person',
  z.strictObject({ until: z.iso.date() }),
);

/** What people do with their own accounts, whatever organisations they belong to. */
export const accountEvents = [
  ...[signInSucceeded, signInFailed, signedOut, passwordChanged].map(({ type }) => type),
  ...[secondFactorEnrolled, secondFactorDisabled, recoveryCodesReplaced].map(({ type }) => type),
];
