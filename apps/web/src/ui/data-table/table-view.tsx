import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import type { Header, RowData } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { portalTable } from './columns.js';
import classes from './data-table.module.css';
import type { PortalTable } from './portal-table.js';

const order = { asc: 'ascending', desc: 'descending' } as const;

/** The rows as a table: caption, column heads that sort, the first cell as head of its row. */
export function TableView<Row extends object>({ table, caption }: { table: PortalTable<Row>; caption: string }) {
  const [group] = table.getHeaderGroups();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {group?.headers.map((header) => {
              const sorted = header.column.getIsSorted();
              return (
                <th
                  key={header.id}
                  scope="col"
                  className={classes.head}
                  data-align={header.column.columnDef.meta?.align}
                  data-minor={header.column.columnDef.meta?.isMinor || undefined}
                  aria-sort={sorted ? order[sorted] : undefined}
                >
                  <SortButton header={header}>
                    <table.FlexRender header={header} />
                  </SortButton>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} className={classes.row}>
              {row.getAllCells().map((cell, index) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={cell.id}
                    scope={index === 0 ? 'row' : undefined}
                    className={classes.cell}
                    data-align={cell.column.columnDef.meta?.align}
                    data-whole={cell.column.columnDef.meta?.isWhole || undefined}
                    data-minor={cell.column.columnDef.meta?.isMinor || undefined}
                  >
                    <table.FlexRender cell={cell} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const arrows = { asc: IconArrowUp, desc: IconArrowDown } as const;

function SortButton<Row extends RowData>({
  header,
  children,
}: {
  header: Header<typeof portalTable, Row>;
  children: ReactNode;
}) {
  const { column } = header;
  if (!column.getCanSort()) return children;
  const sorted = column.getIsSorted();
  const Arrow = sorted ? arrows[sorted] : IconArrowsSort;
  return (
    <button type="button" className={classes.sort} onClick={() => column.toggleSorting()}>
      {children}
      <Arrow size={14} stroke={2} aria-hidden />
    </button>
  );
}
