import { defineEvent } from '../platform/audit/audit-event.js';
import { z } from 'zod';
import { processorProfile, type ProcessorProfile } from './processor-profile.js';

const fingerprint = z.hex().length(64);

/** Whom to write to and who signs are people: of them, only whether they changed. */
const traced = processorProfile
  .omit({ email: true, phone: true, contactName: true, contactTitle: true })
  .extend({ contact: fingerprint, signingMandate: z.strictObject({ since: z.iso.date(), fingerprint }).nullable() });

export function traceOf(
  { email, phone, contactName, contactTitle, signingMandate, ...vendor }: ProcessorProfile,
  fingerprintOf: (data: unknown) => string,
): z.infer<typeof traced> {
  return {
    ...vendor,
    contact: fingerprintOf([email, phone, contactName, contactTitle]),
    signingMandate: signingMandate && {
      since: signingMandate.since,
      fingerprint: fingerprintOf([signingMandate.name, signingMandate.title]),
    },
  };
}

export const processorProfileChanged = defineEvent(
  'processor-profile.changed',
  'processor-profile',
  z.strictObject({ before: traced.nullable(), after: traced }),
  2,
);
