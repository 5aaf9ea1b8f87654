import { Button, Skeleton } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import * as m from '#messages';
import { asProblem } from '../../api/problem.js';
import { EmptyState } from '../empty-state.js';
import { ProblemAlert } from '../problem-alert.js';
import classes from './list-states.module.css';

const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];

/** As many rows as fill a screen, each as tall as a real one. */
export function ListSkeleton({ label, columns }: { label: string; columns: number }) {
  return (
    <div role="status" aria-label={m.common_list_loading({ name: label })}>
      {ROWS.map((row) => (
        <div key={row} className={classes.row} aria-hidden>
          {Array.from({ length: columns }, (_, column) => (
            <Skeleton key={column} height={12} width={column === 0 ? '70%' : '50%'} />
          ))}
        </div>
      ))}
    </div>
  );
}

export function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={IconFilterOff}
      title={m.common_list_no_match()}
      text={m.common_list_no_match_text()}
      action={
        <Button variant="default" onClick={onClear}>
          {m.common_list_clear()}
        </Button>
      }
    />
  );
}

export function ListProblem({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  return (
    <div className={classes.problem}>
      <ProblemAlert problem={asProblem(error)} onRetry={() => void onRetry()} />
    </div>
  );
}
