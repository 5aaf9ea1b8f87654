import { isRegistrationNumber, plainRegistrationNumber } from '#countries';
import { z } from 'zod';
import { emailAddress } from '../platform/email-address.js';
import { country } from '../platform/country.js';
import { revisionOrNone } from '../platform/revision.js';
import { signingMandate } from './signing-mandate.schema.js';

const isDayOfYear = (day: string): boolean => z.iso.date().safeParse(`2024-${day}`).success;

/** The vendor that runs this deployment. Nothing about it is in code: another vendor installs the same software. */
export const processorProfile = z.strictObject({
  name: z.string().min(1).max(200),
  registrationNumber: z.string().min(1).max(40),
  address: z.string().min(1).max(300),
  country: z.string().regex(/^[A-Z]{2}$/),
  email: emailAddress,
  phone: z.string().max(40).nullable(),
  website: z.url({ protocol: /^https?$/ }).nullable(),
  /** Brand colour, `#rrggbb`. */
  accent: z.string().regex(/^#[0-9a-f]{6}$/i),
  contactName: z.string().max(200),
  contactTitle: z.string().max(200),
  supervisoryAuthority: z.strictObject({
    name: z.string().min(1).max(200),
    url: z.url({ protocol: /^https?$/ }),
    email: emailAddress,
  }),
  /** Under which the portal counter-signs; null → agreements wait for a person. */
  signingMandate: signingMandate.nullable(),
  /** Days besides weekends and public holidays on which the vendor is closed, as `MM-DD` (Constitution Day: `06-05`). */
  closingDays: z.array(z.string().refine(isDayOfYear)).max(60),
});

export type ProcessorProfile = z.infer<typeof processorProfile>;

/** With the state that a change is made from: 0 where there is no profile yet. */
export const processorProfileChange = processorProfile.extend({ country, revision: revisionOrNone });
export type ProcessorProfileChange = z.infer<typeof processorProfileChange>;

/** As it is given: a Danish number as its eight digits, checked. What was stored before that stays readable. */
export const processorProfileOrder = processorProfileChange
  .overwrite((given) => ({
    ...given,
    registrationNumber: plainRegistrationNumber(given.registrationNumber, given.country),
  }))
  .refine(({ registrationNumber, country }) => isRegistrationNumber(registrationNumber, country), {
    path: ['registrationNumber'],
    message: 'is not a Danish CVR number: eight digits with a check digit',
  });
