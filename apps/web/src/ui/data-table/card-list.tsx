import classes from './card-list.module.css';
import type { PortalTable } from './portal-table.js';

/** The same rows for a narrow screen: a card each, the first column as its title. */
export function CardList<Row extends object>({ table, caption }: { table: PortalTable<Row>; caption: string }) {
  const headers = new Map(table.getHeaderGroups()[0]?.headers.map((header) => [header.column.id, header]));
  return (
    <ul className={classes.cards} aria-label={caption}>
      {table.getRowModel().rows.map((row) => {
        const [title, ...rest] = row.getAllCells();
        return (
          <li key={row.id} className={classes.card}>
            {title ? (
              <div className={classes.title}>
                <table.FlexRender cell={title} />
              </div>
            ) : null}
            <dl className={classes.facts}>
              {rest
                .filter(({ column }) => column.columnDef.meta?.isMinor !== true)
                .map((cell) => {
                  const header = headers.get(cell.column.id);
                  return (
                    <div key={cell.id} className={classes.fact}>
                      <dt>{header ? <table.FlexRender header={header} /> : null}</dt>
                      <dd>
                        <table.FlexRender cell={cell} />
                      </dd>
                    </div>
                  );
                })}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
