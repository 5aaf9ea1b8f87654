import type { z } from 'zod';
import { textsIn } from './texts-in.js';

/** Line ends, tabs and every other control character; U+2028 and U+2029 end lines too. */
const lineBreak = /[\p{Cc}\u2028\u2029]/u;

/** Whether a text has more lines than one, or a tab. */
export const hasLineBreak = (text: string): boolean => lineBreak.test(text);

/**
 * `schema`, for what is written on one line: in each of its texts a line break is a fault with its own path, for a name
 * that holds one is two lines of a contract, a mail or a file. Around a whole input, so that no field is forgotten; what is
 * read back stays readable.
 * @param longer the fields that may have several lines
 */
export function oneLine<Schema extends z.ZodType>(schema: Schema, longer: readonly string[] = []): Schema {
  return schema.superRefine((value, context) => {
    for (const { path, text } of textsIn(value))
      if (hasLineBreak(text) && !path.some((step) => longer.includes(String(step))))
        context.addIssue({ code: 'custom', path, params: { lineBreak: true } });
  });
}
