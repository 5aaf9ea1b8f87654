const weights = [2, 7, 6, 5, 4, 3, 2, 1] as const;

/** Whether eight digits carry the check digit of a Danish CVR number (modulus 11). Other countries' numbers are not judged. */
export function isRegistrationNumber(number: string, country: string): boolean {
  if (country !== 'DK') return number.trim() !== '';
  if (!/^\d{8}$/.test(number)) return false;
  return weights.reduce((sum, weight, index) => sum + weight * Number(number[index]), 0) % 11 === 0;
}

/** A Danish number as people write it (`DK25313763`, `25 31 37 63`) as its eight digits; what else it may be, as it is. */
export function plainRegistrationNumber(number: string, country: string): string {
  if (country !== 'DK') return number;
  const [, digits] = /^(?:DK|CVR(?:-?nr)?)?[-.: ]*(\d[\d .-]*)$/i.exec(number.trim()) ?? [];
  return digits === undefined ? number : digits.replaceAll(/\D/g, '');
}
