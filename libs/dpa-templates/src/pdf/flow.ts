import { sheet } from './design.js';
import type { PageCanvas } from './page-canvas.js';

/** A strip of the document that stays in one piece. Lengths in points. */
export type Piece = {
  /** 0 for what takes no room: it is placed right below what came last, and turns no page. */
  readonly height: number;
  /** Wanted distance to what is above; none at the top of a page. The larger of neighbouring wishes counts. */
  readonly before: number;
  readonly after?: number;
  /** Must be on the same page as the next piece (headings, first and last lines of paragraphs). */
  readonly keep?: boolean;
  /** Begins a new page. */
  readonly pageBreak?: boolean;
  /** Repeated above this piece when it comes first on a page: the header of a table that goes on. */
  readonly repeat?: Repeated;
  readonly place: (page: PageCanvas, top: number) => void;
};

export type Repeated = { readonly height: number; readonly place: (page: PageCanvas, top: number) => void };

/** Puts pieces onto pages, one below the other, taking a new page where a piece or a kept chain does not fit. */
export class Flow {
  private y: number = sheet.top;
  private after = 0;
  private fresh = true;
  private page: PageCanvas;

  constructor(private readonly newPage: () => PageCanvas) {
    this.page = newPage();
  }

  /** Only as many pieces are held as must stay together, so a list of any length flows through. */
  run(pieces: Iterable<Piece>): void {
    let chain: Piece[] = [];
    for (const piece of pieces) {
      chain.push(piece);
      if (piece.keep) continue;
      this.settle(chain);
      chain = [];
    }
    this.settle(chain);
  }

  private settle(chain: readonly Piece[]): void {
    const [first] = chain;
    if (!first) return;
    if (first.pageBreak && !this.fresh) this.turn();
    if (!this.fits(chain)) this.turn(first.repeat);
    for (const piece of chain) {
      const gap = this.gapBefore(piece);
      if (this.y + gap + piece.height > sheet.bottom && !this.fresh) this.turn(piece.repeat);
      const top = this.y + this.gapBefore(piece);
      piece.place(this.page, top);
      if (piece.height === 0) continue;
      this.y = top + piece.height;
      this.after = piece.after ?? 0;
      this.fresh = false;
    }
  }

  /** Chains taller than a page are let through: they are broken piece by piece. */
  private fits(chain: readonly Piece[]): boolean {
    if (this.fresh) return true;
    let [y, after] = [this.y, this.after];
    for (const piece of chain.filter(({ height }) => height > 0)) {
      y += Math.max(after, piece.before) + piece.height;
      after = piece.after ?? 0;
    }
    return y <= sheet.bottom || y - this.y > sheet.bottom - sheet.top;
  }

  private gapBefore(piece: Piece): number {
    return this.fresh || piece.height === 0 ? 0 : Math.max(this.after, piece.before);
  }

  private turn(repeat?: Repeated): void {
    this.page = this.newPage();
    [this.y, this.after, this.fresh] = [sheet.top, 0, true];
    if (!repeat) return;
    repeat.place(this.page, this.y);
    this.y += repeat.height;
  }
}
