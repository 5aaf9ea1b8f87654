import type { ReactNode } from 'react';
import classes from './two-columns.module.css';

/** What the page is about, and beside it what belongs to it; below each other where it is narrow. */
export function TwoColumns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>{main}</div>
      <div className={classes.column}>{side}</div>
    </div>
  );
}
