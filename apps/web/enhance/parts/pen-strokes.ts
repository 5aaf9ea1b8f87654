/** From the left and the top of the pad, in its own whole units. */
export type Point = readonly [number, number];
export type Strokes = readonly (readonly Point[])[];

/** The pad, and how much the server takes of it. */
export const PAD = { width: 600, height: 200, strokes: 60, points: 1500 } as const;
/** Points closer to the one before are left out: nobody sees them. */
const CLOSE = 4;

const within = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value))) || 0;

/** A point of the pad, from where a pointer is and where the pad is on the screen. */
export function pointOn(pad: DOMRect, at: { readonly clientX: number; readonly clientY: number }): Point {
  const x = ((at.clientX - pad.left) / pad.width) * PAD.width;
  const y = ((at.clientY - pad.top) / pad.height) * PAD.height;
  return [within(x, PAD.width), within(y, PAD.height)];
}

export const isFull = (strokes: Strokes): boolean =>
  strokes.length >= PAD.strokes || strokes.flat().length >= PAD.points;

/** The strokes with another one begun. */
export const begun = (strokes: Strokes, point: Point): Strokes => (isFull(strokes) ? strokes : [...strokes, [point]]);

/** The strokes with the last one drawn on. */
export function drawnOn(strokes: Strokes, point: Point): Strokes {
  const stroke = strokes.at(-1);
  const last = stroke?.at(-1);
  if (!stroke || !last || strokes.flat().length >= PAD.points) return strokes;
  if (Math.hypot(point[0] - last[0], point[1] - last[1]) < CLOSE) return strokes;
  return [...strokes.slice(0, -1), [...stroke, point]];
}

/** Lines of an SVG path; a stroke of one point is a dot. */
export const pathOf = (strokes: Strokes): string =>
  strokes.map((stroke) => `M${stroke.map(([x, y]) => `${x} ${y}`).join('L')}${stroke.length > 1 ? '' : 'h0'}`).join('');

/** What is sent: nothing where nothing is drawn. */
export const textOf = (strokes: Strokes): string => (strokes.length === 0 ? '' : JSON.stringify(strokes));

const isPoint = (value: unknown): value is Point =>
  Array.isArray(value) && value.length === 2 && value.every((one) => Number.isInteger(one));
const isStroke = (value: unknown): value is readonly Point[] =>
  Array.isArray(value) && value.length > 0 && value.every(isPoint);

/** What came back with the page; nothing where that is no drawing. */
export function readStrokes(text: string): Strokes {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(isStroke) ? value : [];
  } catch {
    return [];
  }
}
