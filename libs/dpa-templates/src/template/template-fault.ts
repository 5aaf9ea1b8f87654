import type { Locale } from '../document/document.js';

export const faultCodes = [
  'title-missing',
  'heading-missing',
  'text-missing',
  'unprintable',
  'unreadable',
  'line-unreadable',
  'unknown-placeholder',
  'letter-uncovered',
  'field-unplaced',
  'only-here',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** Why a wording can't be published: which language, which part, and what of it. */
export type TemplateFault = {
  readonly code: FaultCode;
  readonly locale: Locale;
  /** Null: about the wording as a whole. */
  readonly part: string | null;
  /** The placeholder, letter, field, block or characters that it is about, or what the reader could not read. */
  readonly detail: string;
};
