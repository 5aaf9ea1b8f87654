import { z } from 'zod';
import { agreementContent, changedClause } from '../agreement-record/agreements.schema.js';
import { instant } from '../platform/instant.js';
import { hasLineBreak, oneLine } from '../platform/routes/one-line.js';
import { printable } from '../platform/routes/printable.js';
import { fieldNames, proposalKinds, proposalStates, valueKinds } from './proposal.js';

const { a, c } = agreementContent.shape.annexes.shape;
const dataType = a.shape.dataTypes.element.shape;
const measure = c.shape.measures.shape.items.element.shape;
const kept = c.shape.retention.element.shape;

/** Characters of a comment, of an entry of a list, of a reason and of an answer; a text may be as long as in the wizard. */
export const LONGEST = { comment: 2000, entry: 1000, text: 20_000, reason: 1000, answer: 2000 } as const;

const said = (most: number) => z.string().trim().min(1).max(most);
const reason = said(LONGEST.reason);
const field = z.enum(fieldNames);
const position = z.int().min(0).max(999);

/** A comment on a clause, or another value for a field of the annexes. */
export const proposalOrder = printable(
  oneLine(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('comment'), place: z.string().min(1).max(200), wish: said(LONGEST.comment) }),
      z.strictObject({ kind: z.literal('text'), place: field, wish: said(LONGEST.text), reason }),
      z.strictObject({ kind: z.literal('addition'), place: field, wish: said(LONGEST.entry), reason }),
      z.strictObject({ kind: z.literal('change'), place: field, position, wish: said(LONGEST.entry), reason }),
      z.strictObject({ kind: z.literal('removal'), place: field, position, reason }),
    ]),
    ['reason', 'wish'],
  ),
).superRefine((order, context) => {
  // An entry of a list is one line; a comment and a text may have several.
  const isEntry = order.kind === 'addition' || order.kind === 'change';
  if (isEntry && hasLineBreak(order.wish))
    context.addIssue({ code: 'custom', path: ['wish'], params: { lineBreak: true } });
});
export type ProposalOrder = z.infer<typeof proposalOrder>;

/** The value as it goes in, in the form of its field. */
export const acceptedValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: a.shape.purpose }),
  z.strictObject({ kind: z.literal('entry'), entry: a.shape.dataSubjects.element.min(1) }),
  z.strictObject({ kind: z.literal('data-type'), name: dataType.name.min(1), category: dataType.category }),
  z.strictObject({ kind: z.literal('measure'), area: measure.area.min(1), measure: measure.measure.min(1) }),
  z.strictObject({ kind: z.literal('retention'), dataType: kept.dataType.min(1), period: kept.period.min(1) }),
]);

/** Accepted with the value as it goes in (none for a removal or a comment); rejected or answered with words. */
export const decisionOrder = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('accepted'),
    value: printable(acceptedValue).nullable(),
    answer: z.string().trim().max(LONGEST.answer).default(''),
  }),
  z.strictObject({ decision: z.literal('rejected'), answer: said(LONGEST.answer) }),
  z.strictObject({ decision: z.literal('answered'), answer: said(LONGEST.answer) }),
]);
export type DecisionOrder = z.infer<typeof decisionOrder>;

export const proposalParams = z.strictObject({ id: z.uuid(), proposalId: z.uuid() });

const proposal = z.object({
  id: z.uuid(),
  kind: z.enum(proposalKinds),
  place: z.string(),
  position: z.number().nullable(),
  /** The clause's heading or the field's name. */
  label: z.string(),
  /** The entry or text that it is about, as it was offered; null for a comment or an addition. */
  offered: z.string().nullable(),
  wish: z.string(),
  reason: z.string(),
  by: z.string(),
  madeAt: instant,
  state: z.enum(proposalStates),
  answer: z.string(),
  /** As it goes in; null unless accepted with a value. */
  accepted: acceptedValue.nullable(),
  /** The same in words. */
  acceptedText: z.string().nullable(),
  decidedAt: instant.nullable(),
});
export type ProposalAnswer = z.infer<typeof proposal>;

const fieldAnswer = z.object({
  field: z.enum(fieldNames),
  label: z.string(),
  form: z.enum(valueKinds),
  text: z.string(),
  entries: z.array(z.object({ text: z.string(), value: acceptedValue })),
});

/** The points of an agreement, oldest first, and what can still be proposed for. */
export const proposalsAnswer = z.object({
  items: z.array(proposal),
  open: z.number(),
  /** It waits for the customer's signature, so there is still something to propose or decide. */
  isWaiting: z.boolean(),
  clauses: z.array(z.object({ id: z.string(), heading: z.string() })),
  fields: z.array(fieldAnswer),
});
export type ProposalsAnswer = z.infer<typeof proposalsAnswer>;

/** The version that takes its place, made of what was accepted. */
export const nextVersionAnswer = z.object({ id: z.uuid() });

/** What a version changes of the one whose proposals it was made of; `since` null where it was made of none. */
export const roundAnswer = z.object({
  since: z.number().nullable(),
  accepted: z.array(proposal),
  clauses: z.array(changedClause),
});
export type RoundAnswer = z.infer<typeof roundAnswer>;
