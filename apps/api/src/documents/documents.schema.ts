import { z } from 'zod';
import { VERDICTS } from '../sealing/verify/verification.js';

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
  /** As it was sent to be signed. `sealedSince`: what came of it was sealed, and has another hash. */
  z.strictObject({
    known: z.literal(true),
    reference: z.string(),
    offeredAt: z.iso.datetime(),
    sealedSince: z.boolean(),
  }),
]);
export type VerificationAnswer = z.infer<typeof verificationAnswer>;

/** Base64 of five MiB and a little. */
export const fileToVerify = z.strictObject({ pdf: z.base64().min(1).max(7_000_000) });
export type FileToVerify = z.infer<typeof fileToVerify>;

export const fileVerification = z.strictObject({
  verdict: z.enum(VERDICTS),
  sha256: z.string(),
  /** The verdict in one or two sentences. */
  words: z.string(),
  /** What was found, for people: titles, what is wrong, and facts. */
  findings: z.array(
    z.strictObject({
      title: z.string(),
      faults: z.array(z.string()),
      facts: z.array(z.strictObject({ name: z.string(), value: z.string() })),
    }),
  ),
  /** Everything that was found, as lines of text for those who know the terms. */
  report: z.string(),
});
export type FileVerification = z.infer<typeof fileVerification>;
