import { z } from 'zod';

export const hashParams = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/i) });
/** As typed: a page says what is wrong with it. */
export const verifyQuery = z.object({
  sha256: z.string().max(200).optional(),
  lang: z.string().max(5).optional(),
});
export type VerifyQuery = z.infer<typeof verifyQuery>;

export const verificationAnswer = z.union([
  z.strictObject({ known: z.literal(false) }),
  z.strictObject({ known: z.literal(true), reference: z.string(), sealedAt: z.iso.datetime() }),
]);
export type VerificationAnswer = z.infer<typeof verificationAnswer>;
