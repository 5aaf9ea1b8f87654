/** `m…@acme.dk`: enough for its owner to know it again. */
export const maskedEmail = (email: string): string => email.replace(/^(.)[^@]*/, '$1…');
