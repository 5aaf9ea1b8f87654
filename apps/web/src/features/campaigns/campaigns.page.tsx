import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import * as m from '#messages';
import { staffCampaignsListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffCampaignsListResponse } from '../../../generated/api/types.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatNumber, formatShortDate } from '../../ui/format.js';
import { Page } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { wordingName } from '../agreements/wording-link.js';
import { progressOf, stateSign } from './campaign-words.js';

type Row = StaffCampaignsListResponse['items'][number];

const column = columnsOf<Row>();
const columns = column.columns([
  column.accessor('name', {
    header: () => m.campaigns_name(),
    cell: ({ row: { original } }) => (
      <Link to="/staff/campaigns/$id" params={{ id: original.id }}>
        {original.name}
      </Link>
    ),
  }),
  column.accessor('wording', { header: () => m.campaigns_wording(), cell: ({ getValue }) => wordingName(getValue()) }),
  column.accessor('state', {
    header: () => m.campaigns_state(),
    cell: ({ row: { original } }) => {
      const { tone, word } = stateSign(original);
      return <StatusBadge tone={tone}>{word()}</StatusBadge>;
    },
  }),
  column.display({
    id: 'progress',
    header: () => m.campaigns_progress(),
    cell: ({ row: { original } }) => <Progress campaign={original} />,
  }),
  column.accessor('startedAt', {
    header: () => m.campaigns_started(),
    cell: ({ getValue }) => {
      const startedAt = getValue();
      return startedAt ? formatShortDate(startedAt) : '–';
    },
  }),
]);

function Progress({ campaign }: { campaign: Row }) {
  const { done, total } = progressOf(campaign);
  return total === 0 ? '–' : m.campaigns_progress_of({ done: formatNumber(done), total: formatNumber(total) });
}

const isRunning = (rows: readonly Row[] | undefined): boolean =>
  rows?.some(({ state }) => state === 'running') ?? false;

/** One wording to many customers: what was sent, and how far it is. */
export function CampaignsPage() {
  const list = useListState();
  const mayWrite = useStaffRole('owner', 'compliance');
  const query = useQuery({
    ...staffCampaignsListOptions({ query: { next: list.search.after } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (isRunning(state.data?.items) ? 3000 : false),
  });
  const begin = mayWrite ? (
    <Button component={Link} to="/staff/campaigns/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {m.campaigns_new()}
    </Button>
  ) : null;
  return (
    <Page title={m.campaigns_title()} lead={m.campaigns_lead()} action={begin}>
      <DataTable
        caption={m.campaigns_title()}
        columns={columns}
        query={query}
        list={list}
        empty={
          <EmptyState
            icon={IconSpeakerphone}
            title={m.campaigns_empty_title()}
            text={m.campaigns_empty_text()}
            action={begin}
          />
        }
      />
    </Page>
  );
}
