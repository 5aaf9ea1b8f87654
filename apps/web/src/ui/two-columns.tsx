import type { ReactNode } from 'react';
import classes from './two-columns.module.css';

interface TwoColumnsProps {
  main: ReactNode;
  side: ReactNode;
  /** Below `main`; where it is narrow it comes last, so that what is to be done in `side` is not far down. */
  rest?: ReactNode;
}

/** What the page is about, and beside it what belongs to it; below each other where it is narrow. */
export function TwoColumns({ main, side, rest }: TwoColumnsProps) {
  return (
    <div className={classes.columns} data-rest={rest !== undefined || undefined}>
      <div className={classes.column}>{main}</div>
      <div className={`${classes.column} ${classes.side}`}>{side}</div>
      {rest === undefined ? null : <div className={classes.column}>{rest}</div>}
    </div>
  );
}
