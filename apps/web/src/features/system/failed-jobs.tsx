import { Button } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import * as m from '#messages';
import {
  staffSystemFailedJobsOptions,
  staffSystemFailedJobsQueryKey,
  staffSystemReadQueryKey,
  staffSystemRetryMutation,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffSystemFailedJobsResponse } from '../../../generated/api/types.gen.js';
import { asProblem } from '../../api/problem.js';
import { useSession } from '../../api/session.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDateTime } from '../../ui/format.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/page.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

type Row = StaffSystemFailedJobsResponse['items'][number];

const column = columnsOf<Row>();
const columns = column.columns([
  column.accessor('job', { header: () => m.system_job() }),
  column.accessor('tenantName', { header: () => m.system_customer(), cell: ({ getValue }) => getValue() ?? '–' }),
  column.accessor('error', { header: () => m.system_error() }),
  column.accessor('tries', { header: () => m.system_tries(), meta: { align: 'right' } }),
  column.accessor('failedAt', {
    header: () => m.system_failed_at(),
    cell: ({ getValue }) => <time dateTime={getValue()}>{formatDateTime(getValue())}</time>,
  }),
  column.accessor('id', { header: () => m.system_action(), cell: ({ row }) => <RetryButton row={row.original} /> }),
]);

/** The jobs that were tried as often as they may be, with a way to try them once more. */
export function FailedJobs() {
  const list = useListState();
  const query = useQuery({
    ...staffSystemFailedJobsOptions({ query: { cursor: list.search.after } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  return (
    <Section title={m.system_jobs_failed()}>
      <DataTable
        caption={m.system_jobs_failed()}
        columns={columns}
        query={query}
        list={list}
        empty={
          <EmptyState icon={IconCircleCheck} title={m.system_no_failed_title()} text={m.system_no_failed_text()} />
        }
      />
    </Section>
  );
}

function RetryButton({ row: { id, job } }: { row: Row }) {
  const queries = useQueryClient();
  const { staff } = useSession();
  const retry = useMutation({
    ...staffSystemRetryMutation(),
    onSuccess: async () => {
      notifyDone(m.system_retried());
      await Promise.all([
        queries.invalidateQueries({ queryKey: staffSystemFailedJobsQueryKey() }),
        queries.invalidateQueries({ queryKey: staffSystemReadQueryKey() }),
      ]);
    },
  });
  if (!staff?.roles.includes('owner')) return '–';
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconRefresh size={16} aria-hidden />}
        loading={retry.isPending}
        aria-label={m.system_retry_job({ job })}
        onClick={() => retry.mutate({ path: { id } })}
      >
        {m.system_retry()}
      </Button>
      {retry.error ? <ProblemAlert problem={asProblem(retry.error)} /> : null}
    </>
  );
}
