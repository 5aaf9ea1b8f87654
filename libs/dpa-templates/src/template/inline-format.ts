import { cleanLine } from '../document/clean-text.js';
import type { Inline } from '../document/document.js';
import { TemplateError } from './template-error.js';
import type { ValueSlots } from './value-slots.js';

/**
 * `**strong**`, or `[clause #](id)`: a link whose `#` becomes the number of the part, section or paragraph with that id.
 * No sign may stand within what it opens, so that a line of nothing but signs is read in one go.
 */
const marked = /\*\*([^*]+)\*\*|\[([^[\]]+)\]\(([a-z0-9-]+)\)/gu;

/** What inline text is read with: the values, and the numbers that links point at. */
export type InlineContext = { readonly slots: ValueSlots; readonly numbers: ReadonlyMap<string, string> };

/**
 * One line of rendered wording → runs. Marks are read before values take their places.
 * @throws TemplateError when a link points at nothing
 */
export function parseInline(text: string, { slots, numbers }: InlineContext): readonly Inline[] {
  const runs: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(marked)) {
    runs.push(...withValues(text.slice(end, match.index), slots));
    const [whole, strong, label, target] = match;
    if (strong !== undefined) runs.push(...withValues(strong, slots).map((run) => ({ ...run, strong: true })));
    else if (label !== undefined && target !== undefined) {
      const number = numbers.get(target);
      if (number === undefined) {
        const fault = { code: 'unknown_link', subject: target } as const;
        throw new TemplateError(`link to ${target}`, 'there is no numbered block with that id', fault);
      }
      runs.push({ text: label.replaceAll('#', number), href: `#${target}` });
    }
    end = match.index + whole.length;
  }
  runs.push(...withValues(text.slice(end), slots));
  return joined(runs);
}

/** The same as plain text, for headings and captions. */
export function plainInline(text: string, slots: ValueSlots): string {
  return withValues(text, slots)
    .map((run) => run.text)
    .join('');
}

function withValues(text: string, slots: ValueSlots): readonly Inline[] {
  return slots.runs(text).map(({ fromValue, ...run }) => ({
    ...run,
    text: fromValue ? cleanLine(run.text) : run.text.replace(/\s+/gu, ' '),
  }));
}

/** Neighbours that look alike become one run, so that the model does not depend on where a value began. */
function joined(runs: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const alike = last && !last.href && !run.href && last.strong === run.strong && last.missing === run.missing;
    if (alike) result[result.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') result.push(run);
  }
  return result;
}
