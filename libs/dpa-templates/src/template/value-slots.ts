import { cleanText } from '../document/clean-text.js';
import type { Inline } from '../document/document.js';

const open = '\uE000';
const close = '\uE001';
const slot = /\uE000(\d+)\uE001/g;

/**
 * Keeps values out of the wording while it is being read as syntax. A template never sees a value, only a slot (a number
 * between two private-use characters, which no source may contain); the value takes the slot's place when the structure
 * is already decided. So a value can be read neither as markup, nor as a line of the format, nor as Handlebars.
 */
export class ValueSlots {
  readonly #runs: Inline[] = [];

  /** What stands in for this text in the wording; an empty text stays empty, so that `{{#if}}` works on it. */
  value(text: string): string {
    const clean = cleanText(text);
    return clean === '' ? '' : this.#keep({ text: clean });
  }

  /** What stands in for a value that was asked for and not given. */
  missing(text: string): string {
    return this.#keep({ text, missing: true });
  }

  /** Splits rendered wording into its own text and the values in it, in order. */
  runs(rendered: string): readonly (Inline & { readonly fromValue: boolean })[] {
    const runs: (Inline & { fromValue: boolean })[] = [];
    let end = 0;
    for (const match of rendered.matchAll(slot)) {
      if (match.index > end) runs.push({ text: rendered.slice(end, match.index), fromValue: false });
      const kept = this.#runs[Number(match[1])];
      if (kept) runs.push({ ...kept, fromValue: true });
      end = match.index + match[0].length;
    }
    if (end < rendered.length) runs.push({ text: rendered.slice(end), fromValue: false });
    return runs;
  }

  #keep(run: Inline): string {
    this.#runs.push(run);
    return `${open}${String(this.#runs.length - 1)}${close}`;
  }
}

/** Whether a source could be taken for a slot. */
export function containsSlotCharacters(source: string): boolean {
  return source.includes(open) || source.includes(close);
}
