/** What spreadsheets run as a formula (CWE-1236): by its first character, in full width too. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Where a cell would begin if the file were opened with another separator than it was written with. A negative number
 * after a comma (`[1,-2]`), or nothing but the sign (`100,-`), runs nothing.
 */
const withinCell =
  /(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])(?<=[;,\t\r\n]"*)(?!(?<=,)-(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?)?(?:[,\]}\r\n]|$))/g;

/** UTF-8 with it shows æøå in Excel. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** `;` where the comma is the decimal sign, or Excel shows one column. */
export const separatorOf = (locale: 'da' | 'en'): ',' | ';' => (locale === 'da' ? ';' : ',');

/** One line of a CSV file (RFC 4180), its end included. An apostrophe keeps a spreadsheet from running a cell as a formula. */
export function csvLine(cells: readonly string[], separator: ',' | ';'): string {
  return `${cells.map((cell) => quoted(guarded(cell), separator)).join(separator)}\r\n`;
}

const guarded = (cell: string): string => `${formula.test(cell) ? "'" : ''}${cell.replaceAll(withinCell, "'")}`;

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
