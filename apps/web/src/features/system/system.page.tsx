import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { staffSystemReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffSystemReadResponse } from '../../../generated/api/types.gen.js';
import { PageProblem } from '../../app/fallback-pages.js';
import { Facts } from '../../ui/facts.js';
import { formatDate, formatDateTime, formatNumber } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { TwoColumns } from '../../ui/two-columns.js';
import { FailedJobs } from './failed-jobs.js';
import { RetentionList } from './retention-list.js';
import { SystemTiles } from './system-tiles.js';

type Status = StaffSystemReadResponse;

export function SystemPage() {
  const { data, error, refetch } = useQuery({ ...staffSystemReadOptions(), refetchInterval: 10_000 });
  if (error && !data) return <PageProblem error={error} reset={() => void refetch()} />;
  return (
    <Page title={m.system_title()} lead={m.system_lead()}>
      {data ? (
        <>
          <SystemTiles status={data} />
          <TwoColumns
            main={
              <Section title={m.system_evidence()}>
                <Facts facts={evidence(data)} />
              </Section>
            }
            side={
              <>
                <Section title={m.system_seal()}>
                  {data.seal ? <Facts facts={seal(data.seal)} /> : <p>{m.system_seal_none()}</p>}
                </Section>
                <Section title={m.system_versions()}>
                  <Facts
                    facts={[
                      { name: m.system_node(), value: data.node },
                      { name: m.system_database(), value: data.database },
                    ]}
                  />
                </Section>
              </>
            }
          />
        </>
      ) : null}
      <FailedJobs />
      {data ? <RetentionList rules={data.retention} /> : null}
    </Page>
  );
}

const evidence = ({ audit }: Status) => [
  { name: m.system_sealed_events(), value: formatNumber(audit.sealed) },
  { name: m.system_waiting_events(), value: formatNumber(audit.waiting) },
  { name: m.system_sealed_at(), value: audit.sealedAt ? formatDateTime(audit.sealedAt) : m.system_sealed_never() },
  {
    name: m.system_heads(),
    value:
      audit.alteredHeads === 0 ? (
        <StatusBadge tone="success">{m.system_heads_whole()}</StatusBadge>
      ) : (
        <StatusBadge tone="danger">{m.system_heads_altered({ count: audit.alteredHeads })}</StatusBadge>
      ),
  },
  { name: m.system_verify(), value: m.system_verify_hint() },
];

const sealWords = {
  ok: m.system_seal_ok,
  'expires-soon': m.system_seal_expires_soon,
  expired: m.system_seal_expired,
  'not-yet-valid': m.system_seal_not_yet_valid,
} as const;
const sealTones = { ok: 'success', 'expires-soon': 'warning', expired: 'danger', 'not-yet-valid': 'danger' } as const;

const seal = ({ state, subject, notAfter }: NonNullable<Status['seal']>) => [
  { name: m.system_seal_state(), value: <StatusBadge tone={sealTones[state]}>{sealWords[state]()}</StatusBadge> },
  { name: m.system_seal_until(), value: formatDate(notAfter) },
  { name: m.system_seal_subject(), value: subject },
];
