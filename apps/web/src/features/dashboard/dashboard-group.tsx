import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { asProblem } from '../../api/problem.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import classes from './dashboard-group.module.css';

interface DashboardGroupProps {
  title: string;
  query: { data: unknown; error: unknown; refetch: () => unknown };
  children: ReactNode;
}

/** One feature's numbers. A feature that does not answer says so here and leaves the others standing. */
export function DashboardGroup({ title, query, children }: DashboardGroupProps) {
  return (
    <section className={classes.group}>
      <h2 className={classes.title}>{title}</h2>
      {query.data !== undefined ? (
        children
      ) : query.error ? (
        <ProblemAlert problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton height={110} radius="md" />
      )}
    </section>
  );
}
