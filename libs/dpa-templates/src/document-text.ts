import { z } from 'zod';
import { cleanText } from './clean-text.js';

/** A text of the data: at most 20,000 characters, cleaned on the way in (see `cleanText`), so that one content has one hash. */
export const documentText = z.string().max(20_000).overwrite(cleanText);
