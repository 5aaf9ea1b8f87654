import type { Look } from './text-fragments.js';

/** A4 in points. Clause numbers hang in the left margin; text runs to about 70 characters; tables take both. */
export const sheet = {
  width: 595.28,
  height: 841.89,
  top: 68,
  bottom: 841.89 - 82,
  /** Left edge of hanging numbers, tables, cover and footer. */
  margin: 64,
  /** Left edge of running text. */
  text: 122,
  /** Width of running text. */
  measure: 356,
  /** Width from the margin to the right edge of tables and footer. */
  full: 467.28,
  footer: 841.89 - 44,
} as const;

const ink = '#17262b';
export const colours = { ink, muted: '#526067', hairline: '#c9d0cd', missing: '#8a4b00', link: '#0f5c6e' } as const;

const look = (typeface: Look['typeface'], size: number, colour: string = ink): Look => ({ typeface, size, colour });

/** Type sizes and colours; leading is given where the lines are set. */
export const looks = {
  title: look('sansStrong', 30),
  listTitle: look('sansStrong', 21),
  subtitle: look('serif', 13.5, colours.muted),
  coverValue: look('serif', 11),
  issuer: look('sansStrong', 11),
  heading1: look('sansStrong', 15.5),
  heading2: look('sansStrong', 11.5),
  heading3: look('sansStrong', 10),
  number: look('sans', 9.25, colours.muted),
  listMark: look('serif', 10.5, colours.muted),
  label: look('sans', 8.75, colours.muted),
  caption: look('sansStrong', 9.25),
  columnLabel: look('sansStrong', 8.5, colours.muted),
  footer: look('sans', 8, colours.muted),
  contents1: look('sansStrong', 10),
  contents2: look('serif', 10),
  contentsPage: look('sans', 9.25, colours.muted),
  signatureRole: look('sansStrong', 8.75, colours.muted),
  signatureValue: look('serif', 9.5),
  signatureName: look('serifStrong', 12),
} as const satisfies Record<string, Look>;

export const body = { size: 10.5, leading: 15.25 } as const;
export const cell = { size: 9.25, leading: 12.75 } as const;

const ACCENT = /^#[0-9a-f]{6}$/i;
/** The issuer's colour where it is a plain hex colour, else ink. */
export const accentOf = (accent: string): string => (ACCENT.test(accent) ? accent : ink);
