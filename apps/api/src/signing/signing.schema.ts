import { z } from 'zod';
import { typedText } from '../platform/pages/typed-text.js';

const typed = (max: number) => z.string().max(max).default('');

export const tokenParams = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });
export const pageQuery = z.object({
  lang: z.string().max(5).optional(),
  /** After a code was asked for. */
  code: z.literal('sent').optional(),
  /** After another link was asked for. */
  renewal: z.literal('asked').optional(),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** After a wish was sent. */
export const proposalsQuery = pageQuery.extend({ sent: z.literal('yes').optional() });
export type ProposalsQuery = z.infer<typeof proposalsQuery>;

/** Characters of a line such as a name, of the words to a successor, and of a wish or a reason. */
export const LONGEST = { line: 200, message: 500, words: 2000 } as const;

/** A form with nothing but its button. */
export const emptyForm = z.strictObject({ _csrf: typed(200) });

/** As typed: what is wrong is told on the page, with all that was typed kept. */
export const signForm = z.strictObject({
  _csrf: typed(200),
  /** Of the content on the page that was read. */
  hash: typed(64),
  code: typedText,
  name: typedText,
  title: typedText,
  authority: typed(10),
  consent: typed(10),
  signature: typedText,
  /** Strokes as JSON; empty where nothing was drawn. */
  drawing: typed(100_000),
});
export type SignForm = z.infer<typeof signForm>;

/** As typed. */
export const forwardForm = z.strictObject({
  _csrf: typed(200),
  name: typedText,
  email: typedText,
  title: typedText,
  message: typedText,
  code: typedText,
});
export type ForwardForm = z.infer<typeof forwardForm>;

/** As typed. */
export const proposalForm = z.strictObject({ _csrf: typed(200), place: typed(200), wish: typedText });
export type ProposalForm = z.infer<typeof proposalForm>;

/** As typed. */
export const declineForm = z.strictObject({ _csrf: typed(200), reason: typedText, code: typedText });
export type DeclineForm = z.infer<typeof declineForm>;
