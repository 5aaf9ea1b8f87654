import type { Inline } from '../document.js';
import { colours } from './design.js';
import type { Look, StyledText } from './text-fragments.js';

const looks = new Map<string, Look>();

/** The looks of runs of text; the same look is the same object, so that neighbours are drawn together. */
function inlineLook({ strong, emphasis, href, missing }: Inline, size: number): Look {
  const key = `${size} ${strong ? 's' : ''}${emphasis ? 'e' : ''}${missing ? 'm' : ''} ${href ?? ''}`;
  const known = looks.get(key);
  if (known) return known;
  const made: Look = {
    typeface: strong ? (emphasis ? 'serifStrongItalic' : 'serifStrong') : emphasis ? 'serifItalic' : 'serif',
    size,
    colour: missing ? colours.missing : href === undefined ? colours.ink : colours.link,
    ...(href === undefined ? {} : { href, underline: 'solid' as const }),
    ...(missing ? { underline: 'dashed' as const } : {}),
  };
  if (looks.size > 2_000) looks.clear();
  looks.set(key, made);
  return made;
}

/** Serif text of a size in points; links underlined, missing values in a warning colour with a dashed line. */
export const styled = (content: readonly Inline[], size: number): StyledText[] =>
  content.map((run) => ({ text: run.text, look: inlineLook(run, size) }));
