import type { Inline } from '../document/document.js';
import { canonicalText, drawnText } from './canonical-text.js';
import { colours } from './design.js';
import type { Look, StyledText } from './text-fragments.js';

/** Where a link may lead: within the document, or openly elsewhere; never to a script or a file. */
const ALLOWED = /^(#[\w-]+|https:\/\/\S+|mailto:\S+)$/;

/** A link of blanks can be neither seen nor heard. */
const isSeen = (text: string): boolean => drawnText(canonicalText(text)).trim() !== '';

const looks = new Map<string, Look>();

/** The looks of runs of text; the same look is the same object, so that neighbours are drawn together. */
function inlineLook({ strong, emphasis, missing, ...run }: Inline, size: number): Look {
  const href = run.href !== undefined && ALLOWED.test(run.href) && isSeen(run.text) ? run.href : undefined;
  const key = `${size} ${strong ? 's' : ''}${emphasis ? 'e' : ''}${missing ? 'm' : ''} ${href ?? ''}`;
  const known = looks.get(key);
  if (known) return known;
  const made: Look = {
    typeface: strong ? (emphasis ? 'serifStrongItalic' : 'serifStrong') : emphasis ? 'serifItalic' : 'serif',
    size,
    colour: missing ? colours.missing : href === undefined ? colours.ink : colours.link,
    ...(href === undefined ? {} : { href }),
    ...(href === undefined || href.startsWith('#') ? {} : { underline: 'solid' as const }),
    ...(missing ? { underline: 'dashed' as const } : {}),
  };
  if (looks.size > 2_000) looks.clear();
  looks.set(key, made);
  return made;
}

/** Serif text of a size in points; links out of the document underlined, missing values in a warning colour with a dashed line. */
export const styled = (content: readonly Inline[], size: number): StyledText[] =>
  content.map((run) => ({ text: run.text, look: inlineLook(run, size) }));
