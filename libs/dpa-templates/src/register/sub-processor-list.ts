import { z } from 'zod';
import { locale } from '../agreement/agreement-data.js';
import { documentText } from '../document/document-text.js';
import { listedSubProcessor, processorParty, service } from '../agreement/parties.js';

/** A change that the customer was told of and that does not hold for it yet. */
export const announcedChange = z.strictObject({
  kind: z.enum(['add', 'replace', 'change', 'end']),
  legalName: documentText,
  /** Whose place it takes, of a `replace`. */
  replacedName: documentText.optional(),
  /** ISO date from which it holds for this customer. */
  from: z.iso.date(),
  /** It may come later, or never: the customer's answer is open. */
  isEarliest: z.boolean(),
  /** `untold`: the notice has not reached the customer. `silent`: its period went by without an objection. `withdrawn`: so was its objection. */
  answer: z.enum(['untold', 'object', 'approve', 'approved', 'silent', 'objected', 'withdrawn', 'none']),
  /** ISO date of the last day to answer. */
  answerBy: z.iso.date().optional(),
});
export type AnnouncedChange = z.infer<typeof announcedChange>;

/** One customer's sub-processors on one day, in its language (EDPB Opinion 22/2024: the whole chain, kept current). */
export const subProcessorListData = z.strictObject({
  locale,
  /** E.g. `SUB-2026-11-22-ACME`; in the footer of every page. */
  reference: documentText,
  /** ISO 8601 instant of making the document. */
  createdAt: z.iso.datetime({ offset: true }),
  /** ISO date the list is valid for. */
  asOf: z.iso.date(),
  processor: processorParty,
  customer: z.strictObject({ name: documentText, registrationNumber: documentText }),
  /** The customer's services; those that the list covers. */
  services: z.array(service),
  subProcessors: z.array(listedSubProcessor),
  announced: z.array(announcedChange).default([]),
});
export type SubProcessorListData = z.infer<typeof subProcessorListData>;
export type SubProcessorListInput = z.input<typeof subProcessorListData>;
