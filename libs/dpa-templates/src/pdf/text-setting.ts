import type { Line } from './line-breaking.js';
import type { PageCanvas } from './page-canvas.js';
import type { StructureElement } from './structure-tree.js';
import type { Fragment, Look } from './text-fragments.js';

/**
 * Sets lines of text into one tag. A link gets a tag of its own within, which goes on over line and page ends, with an
 * annotation for each stretch of it.
 */
export class TextSetting {
  private link: { readonly look: Look; readonly element: StructureElement } | undefined;

  constructor(private readonly element: StructureElement) {}

  /** Draws a line from x at the baseline, both in points from the top left. */
  line(page: PageCanvas, { fragments }: Line, x: number, baseline: number): void {
    let at = x;
    for (const { look, run, isLast } of alikeRuns(fragments)) at += this.run(page, look, run, at, baseline, isLast);
  }

  private run(
    page: PageCanvas,
    look: Look,
    run: readonly Fragment[],
    x: number,
    baseline: number,
    ends: boolean,
  ): number {
    if (look.href === undefined) {
      this.link = undefined;
      page.tag(this.element);
      return page.run(run, x, baseline, ends).width;
    }
    if (this.link?.look !== look) this.link = { look, element: this.element.add('Link') };
    const { element } = this.link;
    page.tag(element);
    const { ink, width } = page.run(run, x, baseline, ends);
    const box = { x, y: baseline - look.size, width: ink, height: look.size * 1.3 };
    const text = run.map(({ run: { glyphs }, face }) =>
      String.fromCodePoint(...glyphs.map((glyph) => face.codePointOf(glyph))),
    );
    page.link(element, box, look.href, look.href.startsWith('#') ? text.join(' ') : look.href);
    return width;
  }
}

/** Draws a line within an artifact: seen, and not read. Without links. */
export function drawLine(page: PageCanvas, { fragments }: Line, x: number, baseline: number): void {
  let at = x;
  for (const { run, isLast } of alikeRuns(fragments)) at += page.run(run, at, baseline, isLast).width;
}

type AlikeRun = { readonly look: Look; readonly run: readonly Fragment[]; readonly isLast: boolean };

/** Neighbours of one look and one font: what can be drawn at once. */
function* alikeRuns(fragments: readonly Fragment[]): Generator<AlikeRun> {
  for (let from = 0; from < fragments.length;) {
    const first = fragments[from];
    if (!first) break;
    let to = from + 1;
    while (to < fragments.length && alike(first, fragments[to])) to++;
    yield { look: first.look, run: fragments.slice(from, to), isLast: to === fragments.length };
    from = to;
  }
}

const alike = (one: Fragment, other: Fragment | undefined): boolean =>
  one.face === other?.face && one.look === other.look;
