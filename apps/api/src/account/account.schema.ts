import { z } from 'zod';
import { oneLine } from '../platform/routes/one-line.js';
import { printable } from '../platform/routes/printable.js';

export const account = z.object({
  name: z.string(),
  email: z.string(),
  secondFactor: z.object({
    enrolled: z.boolean(),
    /** Staff can't turn it off. */
    required: z.boolean(),
    recoveryCodesLeft: z.number().int(),
  }),
});
/** One of staff signs with it. */
export const ownName = printable(oneLine(z.strictObject({ name: z.string().trim().min(1).max(200) })));
export const passwordChange = z.strictObject({ current: z.string().max(1000), password: z.string().max(1000) });
export const enrolment = z.strictObject({
  /** The present one: an open session alone can't lock its person out. */
  password: z.string().max(1000),
  offer: z.string().max(1000),
  code: z.string().max(40),
});
export const confirmation = z.strictObject({ code: z.string().max(40) });
export const sessionId = z.strictObject({ id: z.uuid() });

export const offer = z.object({ secret: z.string(), qrCode: z.string(), offer: z.string() });
export const recoveryCodes = z.object({ codes: z.array(z.string()) });
export const ownSessions = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      /** `Firefox · Windows`, or '' when the browser did not say. */
      device: z.string(),
      createdAt: z.iso.datetime(),
      lastSeenAt: z.iso.datetime(),
      current: z.boolean(),
    }),
  ),
});
export const ownEvent = z.object({
  id: z.uuid(),
  /** `sign-in.succeeded`, `password.changed` … */
  type: z.string(),
  /** `Firefox · Windows`; '' where it is not known. */
  device: z.string(),
  occurredAt: z.iso.datetime(),
});
export const ownEvents = z.object({ items: z.array(ownEvent) });
export type OwnEvents = z.infer<typeof ownEvents>;
export const attestation = z.object({ until: z.iso.date() });
export type OwnSessions = z.infer<typeof ownSessions>;
export type Account = z.infer<typeof account>;
