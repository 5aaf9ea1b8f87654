import { z } from 'zod';
import { locale } from '../agreement/agreement-data.js';
import { documentText } from '../document/document-text.js';
import { listedSubProcessor, processorParty, service } from '../agreement/parties.js';

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
});
export type SubProcessorListData = z.infer<typeof subProcessorListData>;
export type SubProcessorListInput = z.input<typeof subProcessorListData>;
