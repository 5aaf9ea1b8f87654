/** An address that its owner recognises and nobody else learns: `å…@klinik.example`. */
export const maskedEmail = (email: string): string => email.replace(/^(.)[^@]*/u, '$1…');
