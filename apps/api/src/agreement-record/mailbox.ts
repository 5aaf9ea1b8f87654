/** Mail servers tell no capitals apart, and people write addresses with them. */
export const sameMailbox = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
