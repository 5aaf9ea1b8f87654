import { z } from 'zod';

const typed = (max: number) => z.string().max(max).default('');

export const tokenParams = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });
export const pageQuery = z.object({
  lang: z.string().max(5).optional(),
  /** After a code was asked for. */
  code: z.literal('sent').optional(),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** After a wish was sent. */
export const proposalsQuery = pageQuery.extend({ sent: z.literal('yes').optional() });
export type ProposalsQuery = z.infer<typeof proposalsQuery>;

/** A form with nothing but its button. */
export const emptyForm = z.strictObject({ _csrf: typed(200) });

/** As typed: what is wrong is told on the page, with all that was typed kept. */
export const signForm = z.strictObject({
  _csrf: typed(200),
  /** Of the content on the page that was read. */
  hash: typed(64),
  code: typed(40),
  name: typed(200),
  title: typed(200),
  authority: typed(10),
  consent: typed(10),
  signature: typed(200),
  /** Strokes as JSON; empty where nothing was drawn. */
  drawing: typed(100_000),
});
export type SignForm = z.infer<typeof signForm>;

/** As typed. */
export const forwardForm = z.strictObject({
  _csrf: typed(200),
  name: typed(200),
  email: typed(254),
  title: typed(200),
  message: typed(500),
  code: typed(40),
});
export type ForwardForm = z.infer<typeof forwardForm>;

/** As typed. */
export const proposalForm = z.strictObject({ _csrf: typed(200), place: typed(200), wish: typed(2000) });
export type ProposalForm = z.infer<typeof proposalForm>;

export const declineForm = z.strictObject({ _csrf: typed(200), reason: typed(2000) });
