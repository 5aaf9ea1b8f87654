import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCircleCheck } from '@tabler/icons-react';
import * as m from '#messages';
import { customerAgreementsListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { asProblem } from '../../api/problem.js';
import { useTenantRole } from '../../api/roles.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDate } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { agreementInForce, signingElsewhere, signingTasks } from '../agreements/own-agreement-tasks.js';
import { memberRoleWords } from '../people/role-words.js';
import { byDeadline, type Task } from './task.js';
import { TaskList } from './task-list.js';
import { usePrivacyTasks } from './use-own-tasks.js';
import { VacantRoles } from './vacant-roles.js';

/** What needs the reader, by deadline; and, below, what is settled. */
export function CustomerDashboardPage() {
  const agreements = useQuery(customerAgreementsListOptions());
  const maySign = useTenantRole('signatory');
  const privacy = usePrivacyTasks();
  const own = agreements.data?.items ?? [];
  const tasks = byDeadline([...(maySign ? signingTasks(own) : []), ...privacy.tasks]);
  const elsewhere = byDeadline([...(maySign ? [] : signingElsewhere(own)), ...privacy.elsewhere]);
  const error = agreements.error ?? privacy.error;
  return (
    <Page title={m.dashboard_own_title()} lead={m.dashboard_own_lead()}>
      {error ? (
        <ProblemAlert
          problem={asProblem(error)}
          onRetry={() => void Promise.all([agreements.refetch(), privacy.refetch()])}
        />
      ) : null}
      {agreements.isPending || privacy.isLoading ? (
        <Skeleton height={220} radius="md" />
      ) : (
        <>
          <VacantRoles
            waiting={{
              notices: privacy.elsewhere.length + privacy.toKnow.length,
              signatures: signingTasks(own).length,
            }}
          />
          {error ? null : <Waiting tasks={tasks} elsewhere={elsewhere} />}
          <ToKnow notices={byDeadline(privacy.toKnow)} />
          <Objections tasks={privacy.objections} />
          <Settled agreement={agreementInForce(own)} />
        </>
      )}
    </Page>
  );
}

interface WaitingProps {
  tasks: readonly Task[];
  /** What waits for others at the same customer: shown, with no deed. */
  elsewhere: readonly Task[];
}

function Waiting({ tasks, elsewhere }: WaitingProps) {
  const others = <Elsewhere tasks={elsewhere} />;
  if (tasks.length === 0)
    return elsewhere.length > 0 ? (
      others
    ) : (
      <Section title={m.dashboard_tasks()}>
        <EmptyState icon={IconCircleCheck} title={m.dashboard_nothing_title()} text={m.dashboard_nothing_text()} />
      </Section>
    );
  return (
    <>
      <Section title={m.dashboard_tasks()}>
        <TaskList tasks={tasks} />
      </Section>
      {others}
    </>
  );
}

function Elsewhere({ tasks }: { tasks: readonly Task[] }) {
  if (tasks.length === 0) return null;
  return (
    <Section title={m.dashboard_elsewhere()}>
      <p>{m.dashboard_elsewhere_lead()}</p>
      <TaskList tasks={tasks} />
    </Section>
  );
}

/** What they were told of and may leave alone. */
function ToKnow({ notices }: { notices: ReturnType<typeof byDeadline> }) {
  const isPrivacy = useTenantRole('privacy');
  if (notices.length === 0) return null;
  return (
    <Section title={m.dashboard_know()}>
      <p>
        {isPrivacy
          ? m.dashboard_know_lead()
          : m.dashboard_know_lead_elsewhere({ role: memberRoleWords.privacy.name() })}
      </p>
      <TaskList tasks={notices} />
    </Section>
  );
}

function Objections({ tasks }: { tasks: readonly Task[] }) {
  if (tasks.length === 0) return null;
  return (
    <Section title={m.dashboard_objections()}>
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
