/** Screens a second beyond which nobody reads: a jump to the form, by a link or the End key, passes the text unread. */
const FASTEST = 4;

/** Parts of a text's height, 0 its top, 1 its end: what of it is on the screen, which is so high. */
export type InSight = { readonly from: number; readonly to: number; readonly screen: number };

/** How far it has been read, from how far it was and what is in sight since: without gaps, and at a reader's pace. */
export function readTo(before: number, { from, to, screen }: InSight, seconds: number): number {
  if (from > before) return before;
  return Math.max(before, Math.min(to, 1, before + FASTEST * screen * seconds));
}
