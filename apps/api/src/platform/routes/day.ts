import { z } from 'zod';

const FIRST = '1900-01-01';

/** A day that a request brings: ISO date from 1900 on. PostgreSQL has no year 0, and nothing here is older. */
export const day = z.iso.date().check((given) => {
  if (given.issues.length === 0 && given.value < FIRST)
    given.issues.push({ code: 'invalid_format', format: 'date', input: given.value });
});
