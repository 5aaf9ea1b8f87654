/** A telephone number as people write it: at least six digits, and besides them blanks, +, ( ), and hyphens. */
export const isPhoneNumber = (text: string): boolean =>
  /^[\d\s+()-]*$/.test(text) && text.replace(/\D/g, '').length >= 6;
