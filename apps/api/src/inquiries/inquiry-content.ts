import { z } from 'zod';

/** What a data subject wrote, and how to answer. Stored sealed; never in a mail, a log or an audit event. */
export const inquiryContent = z.strictObject({
  /** Whom the inquiry is about, in the person's own words. */
  organisation: z.string(),
  message: z.string(),
  name: z.string(),
  email: z.email(),
  phone: z.string().nullable(),
  /** Why a controller gave it back. */
  note: z.string().nullable(),
});
export type InquiryContent = z.infer<typeof inquiryContent>;

/** What a controller tells the data subject along the way. */
export const controllerText = z.strictObject({ text: z.string() });

/** Kinds of steps that carry text; `request` is the data subject's own. */
export const contentKinds = ['request', 'identification', 'extension', 'answer', 'refusal'] as const;
export type ContentKind = (typeof contentKinds)[number];
