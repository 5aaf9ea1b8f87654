import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Invalid } from '../platform/problem.js';
import { columnOf, requiredColumns, type Column } from './customer-columns.js';

export const MOST_ROWS = 10_000;

export type FileRow = {
  /** Where the row ends in the file, from 1; the heading is line 1. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** More fields than the heading has: a separator too many, and what follows it is not to be trusted. */
  readonly hasTooMany: boolean;
};
export type CustomerFile = { readonly rows: readonly FileRow[]; readonly ignoredColumns: readonly string[] };

const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

const refuse = (code: string, message: string) => new Invalid([{ path: 'file', code, message }]);

/** The separator that the heading uses most; the rest of the file may hold the others inside its cells. */
function separatorOf(text: string): string {
  const heading = text.split(/\r?\n/, 1)[0] ?? '';
  const count = (separator: string) => heading.split(separator).length;
  return [';', ',', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/**
 * Reads a customer file (CSV, RFC 4180; semicolons and tabs too, with or without byte order mark).
 * An apostrophe before what a spreadsheet takes for a formula is the export's own guard and is left out.
 * @throws Invalid at `file`: no_rows, too_many_rows, missing_columns, double_columns, quotes
 */
export function readCustomerFile(text: string): CustomerFile {
  const [heading, ...body] = parsed(text);
  if (heading === undefined || body.length === 0) throw refuse('no_rows', 'The file has no rows.');
  if (body.length > MOST_ROWS) throw refuse('too_many_rows', `The file has more than ${MOST_ROWS} rows.`);
  const named = heading.record.map(columnOf);
  const known = named.filter((column) => column !== null);
  if (new Set(known).size < known.length) throw refuse('double_columns', 'Two columns have the same name.');
  if (!requiredColumns.every((column) => known.includes(column)))
    throw refuse('missing_columns', `The file needs the columns ${requiredColumns.join(', ')}.`);
  return {
    ignoredColumns: heading.record.filter((name, index) => named[index] === null && name !== ''),
    rows: body.map(({ record, info }) => ({
      line: info.lines,
      hasTooMany: record.length > named.length,
      cells: Object.fromEntries(
        named.flatMap((column, index) => (column === null ? [] : [[column, unguarded(record[index] ?? '')]])),
      ),
    })),
  };
}

const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/, '');

function parsed(text: string): z.infer<typeof records> {
  try {
    return records.parse(
      parse(text, {
        bom: true,
        delimiter: separatorOf(text),
        relax_column_count: true,
        skip_empty_lines: true,
        skip_records_with_empty_values: true,
        trim: true,
        info: true,
      }),
    );
  } catch (error) {
    if (error instanceof CsvError) throw refuse('quotes', error.message);
    throw error;
  }
}
