import { z } from 'zod';
import { day } from '../platform/routes/day.js';
import { oneLine } from '../platform/routes/one-line.js';
import { printable } from '../platform/routes/printable.js';
import { changeKind, subProcessorFacts } from '../sub-processors/sub-processor.js';

/** `effective`: its day has come, and the register says so. What holds for a customer is for its own gate to say. */
export const changeState = z.enum(['draft', 'announced', 'effective']);

const explanation = z.string().trim().min(1).max(2000);

/** What staff draft: who, what, from when, and what it means for customers, in both languages. */
export const changeDraft = z.strictObject({
  kind: changeKind,
  /** The new one (`add`, `replace`), or the one that changes or ends. */
  subProcessorId: z.uuid(),
  /** For `replace`: the one that goes. */
  replacedId: z.uuid().nullable(),
  /** ISO date: the first day of the new state. */
  effectiveOn: day,
  explanation: z.strictObject({ da: explanation, en: explanation }),
  /** For `change`: all the facts, as they will be. */
  facts: printable(oneLine(subProcessorFacts, ['purpose'])).nullable(),
});
export type ChangeDraft = z.infer<typeof changeDraft>;
