import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCircleCheck } from '@tabler/icons-react';
import * as m from '#messages';
import { customerAgreementsListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { asProblem } from '../../api/problem.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDate } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { agreementInForce, signingTasks } from '../agreements/own-agreement-tasks.js';
import { byDeadline } from './task.js';
import { TaskList } from './task-list.js';

/** What needs the reader, by deadline; and, below, what is settled. */
export function CustomerDashboardPage() {
  const agreements = useQuery(customerAgreementsListOptions());
  const items = agreements.data?.items;
  return (
    <Page title={m.dashboard_own_title()} lead={m.dashboard_own_lead()}>
      {agreements.error && !items ? (
        <ProblemAlert problem={asProblem(agreements.error)} onRetry={() => void agreements.refetch()} />
      ) : items === undefined ? (
        <Skeleton height={220} radius="md" />
      ) : (
        <>
          <Waiting tasks={byDeadline(signingTasks(items))} />
          <Settled agreement={agreementInForce(items)} />
        </>
      )}
    </Page>
  );
}

function Waiting({ tasks }: { tasks: ReturnType<typeof byDeadline> }) {
  if (tasks.length === 0)
    return (
      <Section title={m.dashboard_tasks()}>
        <EmptyState icon={IconCircleCheck} title={m.dashboard_nothing_title()} text={m.dashboard_nothing_text()} />
      </Section>
    );
  return (
    <Section title={m.dashboard_tasks()}>
      <TaskList tasks={tasks} />
    </Section>
  );
}

function Settled({ agreement }: { agreement: ReturnType<typeof agreementInForce> }) {
  if (agreement?.inForceAt == null) return null;
  const { id, reference, inForceAt } = agreement;
  return (
    <Section title={m.dashboard_settled()}>
      <p>
        <Link to="/app/agreements/$id" params={{ id }}>
          {m.dashboard_agreement_in_force()}
        </Link>
      </p>
      <p>{m.dashboard_since({ reference, date: formatDate(inForceAt) })}</p>
    </Section>
  );
}
