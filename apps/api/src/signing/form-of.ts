import type { ReturningForm } from '../platform/pages/page-answer.js';

/** A form of a signing link's pages. @param rest of its address, after the link itself */
export const formOf = (token: string, rest: string, keeps: readonly string[]): ReturningForm => ({
  path: `/s/${token}`,
  at: `/s/${token}${rest}`,
  keeps,
});
