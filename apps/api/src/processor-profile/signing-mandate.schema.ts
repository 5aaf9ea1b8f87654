import { z } from 'zod';
import { day } from '../platform/routes/day.js';

/** How far a mandate goes: an agreement outside one of these waits for a person. */
const limits = z.strictObject({
  /** Templates of agreements, by the name they had when the mandate was given; empty: all of them. */
  templates: z.array(z.strictObject({ id: z.uuid(), name: z.string().min(1).max(200) })).max(100),
  /** Kinds of authorisation of sub-processors (art. 28(2)) that may be agreed to. */
  authorisations: z
    .array(z.enum(['general', 'specific']))
    .min(1)
    .max(2),
  /** Codes of services; empty: all of them. */
  services: z.array(z.string().min(1).max(60)).max(200),
  /** `true`: only while annexes C and D are as the portal wrote them, and nobody has made an exception. */
  standardAnnexes: z.boolean(),
});

/**
 * Somebody who can bind the vendor has let the portal counter-sign: who, since when, and for what. The signature is
 * shown as automatic, under this mandate, and never as that person's act.
 */
export const signingMandate = z.strictObject({
  name: z.string().min(1).max(200),
  title: z.string().min(1).max(200),
  since: day,
  limits,
});
export type SigningMandate = z.infer<typeof signingMandate>;
/** What a mandate may be limited by. */
export const mandateLimits = ['since', 'templates', 'authorisations', 'services', 'standardAnnexes'] as const;
export type MandateLimit = (typeof mandateLimits)[number];

/** What an agreement is, as far as a mandate asks. */
export type ToCountersign = {
  /** ISO date in Denmark on which it is to be counter-signed. */
  readonly today: string;
  /** Null for one from before templates were kept. */
  readonly templateId: string | null;
  readonly authorisation: 'general' | 'specific';
  readonly services: readonly string[];
  readonly hasStandardAnnexes: boolean;
};

/** @returns the limits that an agreement oversteps; none: the portal may counter-sign it */
export function overstepped({ since, limits: within }: SigningMandate, agreement: ToCountersign): MandateLimit[] {
  const kept: Record<MandateLimit, boolean> = {
    since: since <= agreement.today,
    templates: within.templates.length === 0 || within.templates.some(({ id }) => id === agreement.templateId),
    authorisations: within.authorisations.includes(agreement.authorisation),
    services: within.services.length === 0 || agreement.services.every((code) => within.services.includes(code)),
    standardAnnexes: !within.standardAnnexes || agreement.hasStandardAnnexes,
  };
  return mandateLimits.filter((limit) => !kept[limit]);
}
