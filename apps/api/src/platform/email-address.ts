import { z } from 'zod';

/** As it was written, no longer than one can be (RFC 5321, section 4.5.3.1.3: 254 without the brackets). */
export const emailAddress = z.email().max(254);

/** The same as accounts are known by: trimmed, in lower case. One person has one. */
export const accountAddress = z.string().trim().toLowerCase().pipe(emailAddress);
