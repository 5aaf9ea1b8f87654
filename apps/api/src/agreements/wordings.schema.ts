import { z } from 'zod';

/** Who is signed on what: active customers by wording, each by what binds it and by what waits. `none`: never asked to sign, or only by what was ended since. */
export const wordingSummary = z.object({
  items: z.array(
    z.object({
      /** Null together: agreements from before wordings were kept. */
      templateId: z.uuid().nullable(),
      name: z.string().nullable(),
      number: z.number().nullable(),
      inForce: z.number(),
      waiting: z.number(),
      /** Declined or expired, with no other. */
      lost: z.number(),
    }),
  ),
  none: z.number(),
});
export type WordingSummary = z.infer<typeof wordingSummary>;
