import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { staffAgreementsListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { asProblem } from '../../api/problem.js';
import { Deadline } from '../../ui/deadline.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import classes from './expiring-agreements.module.css';

const SHOWN = 6;

/** The agreements whose signatures are due soonest. */
export function ExpiringAgreements() {
  const { data, error, refetch } = useQuery(staffAgreementsListOptions({ query: { expiring: 'true' } }));
  if (error && !data) return <ProblemAlert problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={180} />;
  if (data.items.length === 0) return <p className={classes.none}>{m.agreements_expiring_none()}</p>;
  const soonest = data.items.toSorted((a, b) => (a.expiresAt ?? '').localeCompare(b.expiresAt ?? '')).slice(0, SHOWN);
  return (
    <ul>
      {soonest.map(({ id, customer, expiresAt }) => (
        <li key={id} className={classes.row}>
          <Link to="/staff/agreements/$id" params={{ id }}>
            {customer}
          </Link>
          {expiresAt === null ? null : <Deadline due={expiresAt} />}
        </li>
      ))}
    </ul>
  );
}
