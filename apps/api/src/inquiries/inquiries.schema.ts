import { z } from 'zod';
import { inquirySubject, inquiryType } from './inquiries.events.js';
import { inquiryStatuses } from './inquiry.js';

export const idParam = z.strictObject({ id: z.uuid() });
export const inquiryFilter = z.strictObject({
  after: z.uuid().optional(),
  /** Left out: both, open ones first. */
  state: z.enum(['open', 'settled']).optional(),
});

export const inquiryItem = z.strictObject({
  id: z.uuid(),
  reference: z.string(),
  type: inquiryType,
  status: z.enum(inquiryStatuses),
  receivedAt: z.iso.datetime(),
  deliveredAt: z.iso.datetime(),
  dueOn: z.iso.date(),
  paused: z.boolean(),
  extended: z.boolean(),
  /** The last mail to the data subject did not arrive. */
  unreached: z.boolean(),
});
export const inquiryList = z.strictObject({ items: z.array(inquiryItem), next: z.string().nullable() });
export type InquiryList = z.infer<typeof inquiryList>;

export const inquiryDetail = z.strictObject({
  ...inquiryItem.shape,
  concerns: inquirySubject,
  locale: z.enum(['da', 'en']),
  settledAt: z.iso.datetime().nullable(),
  /** Null once it has been given back. */
  request: z
    .strictObject({
      organisation: z.string(),
      message: z.string(),
      name: z.string(),
      email: z.string(),
      phone: z.string().nullable(),
    })
    .nullable(),
  steps: z.array(
    z.strictObject({
      kind: z.string(),
      at: z.iso.datetime(),
      text: z.string().nullable(),
      files: z.array(z.strictObject({ id: z.uuid(), name: z.string(), bytes: z.int() })),
    }),
  ),
  /** What may be done now. */
  can: z.array(z.enum(['acknowledge', 'start', 'answer', 'refuse', 'return', 'close', 'extend', 'pause', 'resume'])),
});
export type InquiryDetail = z.infer<typeof inquiryDetail>;

const words = (min: number) => z.string().trim().min(min).max(20_000);
/** A file in base64; what it is, is looked at by its bytes. Its length lets five MiB through. */
const file = z.strictObject({ name: z.string().min(1).max(255), content: z.string().min(1).max(7_000_000) });
export const answerBody = z.strictObject({ text: words(1), files: z.array(file).max(5).default([]) });
export const fileParam = z.strictObject({ id: z.uuid(), file: z.uuid() });
/** Reasons that are a sentence, not a word. */
export const reasonsBody = z.strictObject({ reasons: words(20) });
export const formLink = z.strictObject({ url: z.url().nullable() });

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
