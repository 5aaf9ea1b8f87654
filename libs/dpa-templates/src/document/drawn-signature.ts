import { z } from 'zod';

/** What a signature is drawn in: x to the right, y downwards, whole numbers from 0. */
export const DRAWING_BOX = { width: 600, height: 200 } as const;
/** More than anybody's name takes; without an end a drawing would keep the renderer from everybody else. */
const MOST_STROKES = 60;
const MOST_POINTS = 1500;

const point = z.tuple([z.int().min(0).max(DRAWING_BOX.width), z.int().min(0).max(DRAWING_BOX.height)]);

/** A signature drawn by hand: strokes of points. Numbers only, so that nothing of whoever sent it reaches a document but lines. */
export const drawnSignature = z
  .array(z.array(point).min(1).max(MOST_POINTS))
  .min(1)
  .max(MOST_STROKES)
  .refine((strokes) => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= MOST_POINTS);
export type DrawnSignature = z.infer<typeof drawnSignature>;
