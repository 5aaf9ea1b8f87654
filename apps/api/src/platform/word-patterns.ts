/**
 * What someone looks for, as patterns for `ilike all`: every word must be there, anywhere. A registration number written
 * in groups or with its country in front (`DK 25 31 37 63`) is one word. `%` and `_` are only themselves.
 * @returns null for nothing
 */
export function wordPatterns(search: string | undefined): string[] | null {
  const words = (search ?? '').split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const [, number] = /^(?:dk)?(\d[\d.-]{2,})$/i.exec(words.join('')) ?? [];
  const wanted = number === undefined ? words : [number.replaceAll(/[.-]/g, '')];
  return wanted.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}
