import { canonicalText, drawnText } from './canonical-text.js';
import { draws, typefaces } from './typefaces.js';

/** The characters of a text that no document can draw, each once: symbols, scripts other than Latin, Greek and Cyrillic. */
export function unprintable(text: string): string[] {
  const characters = new Set(drawnText(canonicalText(text)).replaceAll('\n', ''));
  return [...characters].filter((character) => !typefaces.every((typeface) => draws(typeface, character)));
}
