import { defineEvent } from '../platform/audit/audit-event.js';
import { z } from 'zod';
import { signingMandate } from './signing-mandate.schema.js';
import { processorProfile, type ProcessorProfile } from './processor-profile.js';

const fingerprint = z.hex().length(64);

/** Whom to write to and who signs are people: of them, only whether they changed. */
const traced = processorProfile.omit({ email: true, phone: true, contactName: true, contactTitle: true }).extend({
  contact: fingerprint,
  signingMandate: signingMandate.pick({ since: true, limits: true }).extend({ fingerprint }).nullable(),
});

export function traceOf(
  { email, phone, contactName, contactTitle, signingMandate: mandate, ...vendor }: ProcessorProfile,
  fingerprintOf: (data: unknown) => string,
): z.infer<typeof traced> {
  return {
    ...vendor,
    contact: fingerprintOf([email, phone, contactName, contactTitle]),
    signingMandate: mandate && {
      since: mandate.since,
      limits: mandate.limits,
      fingerprint: fingerprintOf([mandate.name, mandate.title]),
    },
  };
}

export const processorProfileChanged = defineEvent(
  'processor-profile.changed',
  'processor-profile',
  z.strictObject({ before: traced.nullable(), after: traced }),
  3,
);
