import { type Fragment, fragmentsOf, hyphenWidth, type StyledText } from './text-fragments.js';
import { fitted } from './word-cutting.js';

export type Line = { readonly fragments: readonly Fragment[]; readonly width: number };

/** Lines of at most `measure` points, broken where the right edge becomes most even and no word is left alone. */
export function breakLines(content: readonly StyledText[], measure: number): Line[] {
  const fragments = fitted(fragmentsOf(content), measure);
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at < fragments.length; at++) {
    if (!fragments[at]?.forced && at < fragments.length - 1) continue;
    lines.push(...breakParagraph(fragments.slice(start, at + 1), measure));
    start = at + 1;
  }
  return lines;
}

const SHORT_LAST_LINE = 0.18;

/** Total fit for a ragged edge: the sum of squared gaps is least; the last line counts only when it is very short. */
function breakParagraph(fragments: readonly Fragment[], measure: number): Line[] {
  const count = fragments.length;
  const ends: number[] = [];
  for (let at = 0; at < count; at++) if (fragments[at]?.breakable || at === count - 1) ends.push(at + 1);
  const total = fragments.reduce((sum, { width, space }) => sum + width + space, 0);
  if (total - (fragments.at(-1)?.space ?? 0) <= measure) return [lineOf(fragments)];

  const positions = new Float64Array(count + 1);
  for (let at = 0; at < count; at++)
    positions[at + 1] = (positions[at] ?? 0) + (fragments[at]?.width ?? 0) + (fragments[at]?.space ?? 0);
  const best = new Float64Array(count + 1).fill(Infinity);
  const from = new Int32Array(count + 1).fill(-1);
  best[0] = 0;
  for (let e = 0; e < ends.length; e++) {
    const end = ends[e] ?? count;
    const last = fragments[end - 1];
    const trailing = last?.space ?? 0;
    const extra = last ? hyphenWidth(last) : 0;
    for (let s = e - 1; s >= -1; s--) {
      const start = s < 0 ? 0 : (ends[s] ?? 0);
      const width = (positions[end] ?? 0) - (positions[start] ?? 0) - trailing + extra;
      if (width > measure + 0.001 && s < e - 1) break;
      const cost = (best[start] ?? Infinity) + lineCost(width, measure, end === count, last, fragments[end]);
      if (cost < (best[end] ?? Infinity)) {
        best[end] = cost;
        from[end] = start;
      }
    }
  }
  const lines: Line[] = [];
  for (let end = count; end > 0; end = from[end] ?? 0) {
    lines.push(lineOf(fragments.slice(from[end] ?? 0, end)));
    if ((from[end] ?? 0) < 0) break;
  }
  return lines.reverse();
}

function lineCost(width: number, measure: number, isLast: boolean, end?: Fragment, next?: Fragment): number {
  const gap = (measure - width) / measure;
  if (gap < -0.001) return 1_000 * -gap;
  if (isLast) return width < measure * SHORT_LAST_LINE ? 0.08 : 0;
  return gap * gap + (end?.hyphen ? 0.02 : 0) + (next?.clings ? 0.06 : 0);
}

function lineOf(fragments: readonly Fragment[]): Line {
  const last = fragments.at(-1);
  const width = fragments.reduce((sum, fragment) => sum + fragment.width + fragment.space, 0);
  return { fragments, width: width - (last?.space ?? 0) + (last ? hyphenWidth(last) : 0) };
}
