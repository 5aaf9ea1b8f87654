import { points } from './pdf-text.js';

/** A page as the target of a link: its object number and its height in points. */
export type Target = { readonly id: number; readonly height: number };

/** A place to go to: a page, with the given height of it (points from its top) at the top of the window. */
export const destination = (page: Target, y: number): string => `[${page.id} 0 R/XYZ 0 ${points(page.height - y)} 0]`;
