import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { staffSystemAlertsOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffSystemAlertsResponse } from '../../../generated/api/types.gen.js';
import { asProblem } from '../../api/problem.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Section } from '../../ui/page.js';
import type { Task } from './task.js';
import { TaskList } from './task-list.js';

type Alert = StaffSystemAlertsResponse['items'][number];

const SYSTEM = '/staff/system';
const tasks: Readonly<Record<Alert['kind'], (count: number) => Omit<Task, 'id' | 'due'>>> = {
  unsealed: (count) => ({
    title: m.dashboard_alert_unsealed({ count }),
    detail: m.dashboard_alert_unsealed_remedy(),
    to: SYSTEM,
  }),
  'seal-certificate': (count) => ({
    title: count > 0 ? m.dashboard_alert_certificate({ count }) : m.dashboard_alert_certificate_over(),
    detail: m.dashboard_alert_certificate_remedy(),
    to: SYSTEM,
  }),
  'audit-behind': (count) => ({
    title: m.dashboard_alert_audit({ count }),
    detail: m.dashboard_alert_audit_remedy(),
    to: SYSTEM,
  }),
  jobs: (count) => ({ title: m.dashboard_alert_jobs({ count }), detail: m.dashboard_alert_jobs_remedy(), to: SYSTEM }),
  mails: (count) => ({
    title: m.dashboard_alert_mails({ count }),
    detail: m.dashboard_alert_mails_remedy(),
    to: '/staff/mail?status=failed',
  }),
};

export const alertTasks = (alerts: readonly Alert[]): Task[] =>
  alerts.map(({ kind, count }) => ({ id: kind, due: null, ...tasks[kind](count) }));

/** What needs whoever runs the portal; nothing at all when all is well. */
export function AlertTasks() {
  const { data, error, refetch } = useQuery(staffSystemAlertsOptions());
  if (error) return <ProblemAlert problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={m.dashboard_alerts()}>
      <TaskList tasks={alertTasks(data.items)} />
    </Section>
  );
}
