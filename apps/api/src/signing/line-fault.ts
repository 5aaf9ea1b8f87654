import { unprintable } from '#dpa-templates';
import * as m from '#messages';
import type { Locale } from '../platform/requests/request-scope.js';
import { hasLineBreak } from '../platform/routes/one-line.js';
import { LONGEST } from './signing.schema.js';

export type LineProblem =
  | { readonly problem: 'line-break' }
  | { readonly problem: 'too-long' }
  | { readonly problem: 'unprintable'; readonly characters: readonly string[] };

/** What is wrong with a name or a title that will stand in a document: one line, and no more than it can print. */
export function lineProblem(text: string): LineProblem | null {
  const line = text.trim();
  if (line.length > LONGEST.line) return { problem: 'too-long' };
  if (hasLineBreak(line)) return { problem: 'line-break' };
  const characters = unprintable(line);
  return characters.length > 0 ? { problem: 'unprintable', characters } : null;
}

/** Those that are told in the same words at every field. */
export function formMessage(problem: 'line-break' | 'too-long', locale: Locale, most: number = LONGEST.line): string {
  return problem === 'line-break'
    ? m.common_invalid_line_break({}, { locale })
    : m.common_invalid_too_long({ count: most }, { locale });
}
