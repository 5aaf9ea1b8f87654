import type { ReactNode } from 'react';
import classes from './row-list.module.css';

interface Row {
  id: string;
  name: string;
  note: string;
  /** What is wrong with it, below. */
  fault?: ReactNode;
  /** What can be done about it, or what it is. */
  action: ReactNode;
}

/** A few things that need no table: each with a name, a note, and what can be done about it. */
export function RowList({ rows, isBusy = false }: { rows: readonly Row[]; isBusy?: boolean }) {
  return (
    <ul aria-busy={isBusy}>
      {rows.map(({ id, name, note, fault, action }) => (
        <li key={id} className={classes.row}>
          <div>
            <p className={classes.name}>{name}</p>
            <p className={classes.note}>{note}</p>
            {fault}
          </div>
          {action}
        </li>
      ))}
    </ul>
  );
}
