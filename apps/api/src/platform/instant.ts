import { z } from 'zod';

/** An instant as answers carry it, ISO 8601; a row's Date becomes one. */
export const instant = z.preprocess((value) => (value instanceof Date ? value.toISOString() : value), z.iso.datetime());
