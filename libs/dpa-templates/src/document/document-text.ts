import { z } from 'zod';
import { cleanText } from './clean-text.js';

/** A text of the data: at most 20,000 characters, cleaned on the way in (see `cleanText`), so that one content has one hash. */
export const documentText = z.string().max(20_000).overwrite(cleanText);

/** One entry of a list: a name, a place, a measure. */
export const documentLine = z.string().max(2_000).overwrite(cleanText);

/** More than any agreement lists; without an end somebody's list would keep the renderer from everybody else. */
export const MOST_ENTRIES = 200;
