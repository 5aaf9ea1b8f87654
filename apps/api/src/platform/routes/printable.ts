import type { z } from 'zod';
import { unprintable } from '#dpa-templates';
import { textsIn } from './texts-in.js';

type UnprintableText = { readonly path: (string | number)[]; readonly characters: readonly string[] };

/**
 * `schema`, for what will stand in a document: every text in it that no document can draw is a fault with its own
 * path. Around a whole input, so that no field is forgotten; what is read back stays readable.
 */
export function printable<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.superRefine((value, context) => {
    for (const { path, characters } of unprintableTexts(value))
      context.addIssue({ code: 'custom', path, params: { unprintable: characters } });
  });
}

/** The texts anywhere in a value that no document can draw, and the characters that are to blame. */
export function unprintableTexts(value: unknown): UnprintableText[] {
  return textsIn(value)
    .map(({ path, text }) => ({ path, characters: unprintable(text) }))
    .filter(({ characters }) => characters.length > 0);
}
