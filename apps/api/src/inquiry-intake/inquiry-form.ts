import { z } from 'zod';
import { CPR_MASK, maskCpr } from '#public-pages/kit/cpr.js';
import { inquirySubject, inquiryType } from '../inquiries/inquiries.events.js';
import { typedText } from '../platform/pages/typed-text.js';
import { hasLink } from '../platform/routes/link-in-text.js';
import { hasLineBreak } from '../platform/routes/one-line.js';

/** One page each, in this order. */
export const inquirySteps = ['organisation', 'type', 'message', 'contact', 'check'] as const;
export type InquiryStep = (typeof inquirySteps)[number];

/** Characters that an answer may have. */
export const limits = { organisation: 200, message: 5000, name: 120, email: 200, phone: 40 } as const;

const isLine = (text: string): boolean => !hasLineBreak(text);
/** Mails of the vendor greet with the name: what anybody writes in it leads nowhere. */
const leadsNowhere = (name: string): boolean => !hasLink(name);

export const draftToken = z.string().regex(/^[\w-]{43}$/);

/** What a page of the form posts: its own answers, and those of the other pages, carried along. */
export const inquiryFormBody = z.strictObject({
  _csrf: typedText,
  step: z.enum(inquirySteps),
  /** Pressed instead of "continue": back to this page. */
  goto: z.enum(inquirySteps).optional(),
  /** Pressed instead of "continue": this page in the other language, with what was typed. */
  lang: z.enum(['da', 'en']).optional(),
  organisation: typedText,
  type: typedText,
  concerns: typedText,
  message: typedText,
  name: typedText,
  email: typedText,
  phone: typedText,
  /** Under what the answers are kept between the pages. */
  draft: z.union([draftToken, z.literal('')]).default(''),
  /** Another with each page that shows all answers; pressed twice, its button sends one inquiry. */
  submission: z.union([z.uuid(), z.literal('')]).default(''),
  /** Not shown to people; what fills it in is a program. */
  website: typedText,
});
export type InquiryAnswers = Omit<
  z.infer<typeof inquiryFormBody>,
  '_csrf' | 'step' | 'goto' | 'lang' | 'draft' | 'submission'
>;

/** The answers as they are kept between the pages. */
export const inquiryAnswers = inquiryFormBody.omit({
  _csrf: true,
  step: true,
  goto: true,
  lang: true,
  draft: true,
  submission: true,
});

/** All answers, checked. */
export const inquiryForm = z.object({
  organisation: z.string().trim().min(1).max(limits.organisation).refine(isLine),
  type: inquiryType,
  concerns: inquirySubject,
  message: z.string().trim().min(1).max(limits.message),
  name: z.string().trim().min(1).max(limits.name).refine(isLine).refine(leadsNowhere),
  email: z.email().max(limits.email),
  phone: z
    .string()
    .trim()
    .max(limits.phone)
    .regex(/^[+\d\s().-]*$/)
    .refine(isLine),
  website: z.string(),
});
export type InquiryForm = z.infer<typeof inquiryForm>;

/** Where people write in words of their own. An e-mail address is not among them: it must reach its owner. */
const written = ['organisation', 'message', 'name', 'phone'] as const;
export type WrittenField = (typeof written)[number];

/** The answers without civil registration numbers, before they go anywhere: not even back to the browser. */
export const withoutCpr = (answers: InquiryAnswers): InquiryAnswers => ({
  ...answers,
  ...Object.fromEntries(written.map((field) => [field, maskCpr(answers[field]).text])),
});

/** The answers from which a number was taken out, now or on an earlier page. */
export const maskedFields = (answers: InquiryAnswers): WrittenField[] =>
  written.filter((field) => answers[field].includes(CPR_MASK));

const fieldsOf = {
  organisation: ['organisation'],
  type: ['type'],
  message: ['concerns', 'message'],
  contact: ['name', 'email', 'phone'],
  check: [],
} as const satisfies Record<InquiryStep, readonly (keyof InquiryAnswers)[]>;
export type InquiryField = (typeof fieldsOf)[InquiryStep][number];
export type InquiryFault = {
  readonly field: InquiryField;
  readonly fault: 'missing' | 'too-long' | 'line-break' | 'link' | 'malformed';
};

/** What is wrong with the answers of one page, in the order of its fields. */
export function faultsOf(step: InquiryStep, answers: InquiryAnswers): InquiryFault[] {
  return fieldsOf[step].flatMap((field: InquiryField): InquiryFault[] => {
    const value = answers[field].trim();
    if (inquiryForm.shape[field].safeParse(value).success) return [];
    if (value === '') return [{ field, fault: 'missing' }];
    if (field in limits && value.length > lengthOf(field)) return [{ field, fault: 'too-long' }];
    if (lines.has(field) && hasLineBreak(value)) return [{ field, fault: 'line-break' }];
    return [{ field, fault: field === 'name' ? 'link' : 'malformed' }];
  });
}

const lines: ReadonlySet<InquiryField> = new Set(['organisation', 'name', 'phone']);

const lengthOf = (field: InquiryField): number =>
  field === 'type' || field === 'concerns' ? Number.POSITIVE_INFINITY : limits[field];

/**
 * The answers after a page was sent. Its own count as they were typed; those of the other pages as they are kept, for
 * who went back has an older page before them. The page that shows all of them sends what it shows.
 */
export function afterPage(step: InquiryStep, sent: InquiryAnswers, kept: InquiryAnswers | null): InquiryAnswers {
  if (kept === null || step === 'check') return sent;
  const after = { ...kept, website: sent.website };
  for (const field of fieldsOf[step]) after[field] = sent[field];
  return after;
}

/** Where to go from here: the first page that still lacks something, or the one on which all is checked. */
export const nextStep = (answers: InquiryAnswers): InquiryStep =>
  inquirySteps.find((step) => faultsOf(step, answers).length > 0) ?? 'check';
