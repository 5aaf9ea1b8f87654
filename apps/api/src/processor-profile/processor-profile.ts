import { z } from 'zod';

/** The vendor that runs this deployment. Nothing about it is in code: another vendor installs the same software. */
export const processorProfile = z.strictObject({
  name: z.string().min(1).max(200),
  registrationNumber: z.string().min(1).max(40),
  address: z.string().min(1).max(300),
  country: z.string().regex(/^[A-Z]{2}$/),
  email: z.email(),
  phone: z.string().max(40).nullable(),
  website: z.url({ protocol: /^https?$/ }).nullable(),
  /** Brand colour, `#rrggbb`. */
  accent: z.string().regex(/^#[0-9a-f]{6}$/i),
  contactName: z.string().max(200),
  contactTitle: z.string().max(200),
  supervisoryAuthority: z.strictObject({ name: z.string().min(1).max(200), url: z.url(), email: z.email() }),
  /** Who mandated the automatic counter-signature, and since when; null → agreements wait for a person. */
  signingMandate: z
    .strictObject({ name: z.string().min(1).max(200), title: z.string().min(1).max(200), since: z.iso.date() })
    .nullable(),
  /** Days besides weekends and public holidays on which the vendor is closed, as `MM-DD` (Constitution Day: `06-05`). */
  closingDays: z.array(z.string().regex(/^\d{2}-\d{2}$/)).max(60),
});

export type ProcessorProfile = z.infer<typeof processorProfile>;
