/** What somebody typed, as it was given out: case, spaces and dashes do not matter; O is 0, I and L are 1. */
export function readReference(typed: string): string {
  const plain = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  const [, year, code] = /^H?(\d{4})([0-9A-Z]{8})$/.exec(plain) ?? [];
  if (!year || !code) return '';
  const clean = code.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return `H-${year}-${clean.slice(0, 4)}-${clean.slice(4)}`;
}
