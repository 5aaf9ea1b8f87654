import type { ReactNode } from 'react';

export type DataColumn<Row> = { readonly label: string; readonly cell: (row: Row) => ReactNode };

export type DataTableProps<Row> = {
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly [DataColumn<Row>, ...DataColumn<Row>[]];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
};

/**
 * A table that becomes a list of cards on a phone. The roles are written out because browsers drop a table's
 * meaning once its cells are laid out as blocks.
 */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>) {
  const [name, ...others] = columns;
  return (
    <table className="data-table" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label }) => (
            <th key={label} scope="col" role="columnheader">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            <th scope="row" role="rowheader">
              {name.cell(row)}
            </th>
            {others.map(({ label, cell }) => (
              <td key={label} role="cell" data-label={label}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
