import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
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

/** Instead of zeros, while there is nothing to count: what will be counted, and where it begins. */
export const EmptyPart = ({ text, to, link }: { text: string; to: string; link: string }) => (
  <p className={classes.empty}>
    {text} <Link to={to}>{link}</Link>
  </p>
);
