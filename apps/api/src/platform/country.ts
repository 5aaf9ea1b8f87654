import { isCountry } from '#countries';
import { z } from 'zod';

/** A country as it is typed now (ISO 3166-1 alpha-2). What is read back only has its form, and stays readable. */
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .refine(isCountry, 'is no country of ISO 3166-1');
