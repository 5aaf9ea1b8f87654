/** Crockford's base 32: no letter that is mistaken for a digit or for another letter. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * `H-2026-7K3M-Q9TX`: for people to read out and type in. Forty random bits, so that nobody guesses another's.
 * @param random five random bytes
 */
export function referenceOf(year: number, random: Uint8Array): string {
  const bits = random.slice(0, 5).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const letters = Array.from({ length: 8 }, (_, index) => ALPHABET[Number((bits >> BigInt(5 * index)) & 31n)] ?? '0');
  return `H-${year}-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}
