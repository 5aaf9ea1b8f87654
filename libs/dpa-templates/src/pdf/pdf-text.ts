/** PDF source as a value in pdfkit's dictionaries: it prints objects of an unknown kind by their `toString`. */
export class RawPdf {
  readonly [Symbol.toStringTag] = 'RawPdf';

  constructor(private readonly source: string) {}

  toString(): string {
    return this.source;
  }
}

export const reference = (id: number): RawPdf => new RawPdf(`${id} 0 R`);

/** A text string: ASCII as it is, else UTF-16 with its byte order mark (PDF 1.7, 7.9.2.2). */
export function pdfString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, (character) => `\\${character}`)})`;
  const utf16 = Buffer.from(text, 'utf16le').swap16();
  return `<FEFF${utf16.toString('hex').toUpperCase()}>`;
}

/** Points with two decimals: finer than any printer. */
export const points = (value: number): string => String(Math.round(value * 100) / 100);

/** A name; what can't stand in one, as its number (PDF 1.7, 7.3.5). */
export const pdfName = (text: string): string =>
  `/${text.replace(/[^\w.+-]/g, (character) => `#${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}`;

/** A date in UTC, to the second (PDF 1.7, 7.9.4). */
export const pdfDate = (date: Date): string => `D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
