/**
 * Text as it may stand in an agreement: NFC, `\n` as the only line end, no control characters, and none of the invisible
 * characters that make a reader see something else than what is stored (bidirectional overrides, zero-width space, BOM).
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .replace(invisible, '')
    .trim();
}

/** The same on one line: what a heading, a cell or a name may hold. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, ' ');
}

/** The lines of a longer text, each a paragraph of its own, as whoever typed them meant it. */
export function paragraphsOf(text: string): readonly string[] {
  return cleanText(text)
    .split('\n')
    .map(cleanLine)
    .filter((paragraph) => paragraph !== '');
}

/** C0 and C1 controls but `\n`, soft hyphen, zero-width space, direction marks and overrides, BOM, the private use area. */
const invisible =
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is removed here
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uE000-\uF8FF\uFEFF\uFFF9-\uFFFB]/g;
