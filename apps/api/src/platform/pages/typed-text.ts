import { z } from 'zod';

/**
 * What a form of a page posts, as it was typed. Browsers send each line end as two characters, and whoever typed it counts
 * one. Far more than anyone types: what is too long for its field is told on the page, with everything kept.
 */
export const typedText = z
  .string()
  .max(60_000)
  .overwrite((text) => text.replaceAll('\r\n', '\n'))
  .default('');
