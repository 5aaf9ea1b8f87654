import { z } from 'zod';
import { isRegistrationNumber, plainRegistrationNumber } from '#countries';
import * as m from '#messages';
import type { StaffProcessorProfileReadResponse } from '../../../generated/api/types.gen.js';
import { zStaffProcessorProfileChangeBody } from '../../../generated/api/zod.gen.js';
import { readDay, writtenDay } from './closing-day.js';

type Profile = StaffProcessorProfileReadResponse;

const mandate = zStaffProcessorProfileChangeBody.shape.signingMandate.unwrap();
type Limits = z.input<typeof mandate>['limits'];
const limits: Limits = {
  templates: [],
  authorisations: ['general', 'specific'],
  services: [],
  standardAnnexes: false,
};
/** As people write it: `firma.dk`. What names a scheme keeps it, to be looked at. */
const withScheme = (typed: string): string => {
  const url = typed.trim();
  return /^[^:/]+\.[^:]+$/.test(url) ? `https://${url}` : url;
};
const isAddress = (url: string): boolean => z.url({ protocol: /^https?$/ }).safeParse(url).success;

const none = { name: '', title: '', since: '', limits };

/** The profile as a form holds it: no value is an empty field, and the mandate's fields stay while it is switched off. */
const fields = zStaffProcessorProfileChangeBody.extend({
  phone: z.string().max(40),
  website: z.string().refine((url) => url.trim() === '' || isAddress(withScheme(url))),
  signingMandate: z.object({
    ...{ name: z.string(), title: z.string(), since: z.string() },
    limits: mandate.shape.limits.extend({ authorisations: z.array(z.enum(['general', 'specific'])) }),
  }),
  hasMandate: z.boolean(),
});

export type ProfileValues = z.input<typeof fields>;

/** Checks the form; the mandate only while it is switched on. */
export const profileValues = (): z.ZodType<unknown, ProfileValues> =>
  fields
    .extend({
      accent: z.string().regex(/^#[0-9a-f]{6}$/i, m.customers_settings_accent_wrong()),
      closingDays: z
        .array(z.string())
        .max(60)
        .refine((days) => days.every((day) => readDay(day) !== null), {
          error: m.customers_settings_closing_days_wrong(),
        }),
    })
    .superRefine(({ hasMandate, signingMandate, registrationNumber, country }, context) => {
      if (!isRegistrationNumber(plainRegistrationNumber(registrationNumber, country), country))
        context.addIssue({
          code: 'custom',
          message: m.customers_registration_number_wrong(),
          path: ['registrationNumber'],
        });
      if (!hasMandate) return;
      for (const issue of mandate.safeParse(signingMandate).error?.issues ?? [])
        context.addIssue({ code: 'custom', message: issue.message, path: ['signingMandate', ...issue.path] });
    });

export const toValues = (profile: Profile): ProfileValues => ({
  ...profile,
  closingDays: profile.closingDays.map(writtenDay),
  phone: profile.phone ?? '',
  website: profile.website ?? '',
  signingMandate: profile.signingMandate ?? none,
  hasMandate: profile.signingMandate !== null,
});

export const toProfile = ({ hasMandate, ...values }: ProfileValues): Profile => ({
  ...values,
  closingDays: values.closingDays.map((day) => readDay(day) ?? day),
  phone: values.phone || null,
  website: values.website.trim() === '' ? null : withScheme(values.website),
  accent: values.accent.toLowerCase(),
  signingMandate: hasMandate ? values.signingMandate : null,
});
