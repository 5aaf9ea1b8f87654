/** `Åse Ærø Lund` → `ÅL`; one word gives one letter, no word none. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase('da') ?? '').join('');
}
