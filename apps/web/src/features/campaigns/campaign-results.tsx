import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconUsers } from '@tabler/icons-react';
import * as m from '#messages';
import { staffCampaignsResultsOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Section } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { AgreementBadge } from '../agreements/agreement-badge.js';
import { type Campaign, type CampaignCustomer, OUTCOMES, outcomeSigns, whyOf } from './campaign-words.js';

type Row = CampaignCustomer & { id: string };

const column = columnsOf<Row>();
const columns = column.columns([
  column.accessor('customer', {
    header: () => m.campaigns_plan_customer(),
    cell: ({ row: { original } }) => (
      <Link to="/staff/customers/$id" params={{ id: original.tenantId }}>
        {original.customer}
      </Link>
    ),
  }),
  column.accessor('outcome', {
    header: () => m.campaigns_outcome(),
    cell: ({ row: { original } }) => <Outcome row={original} />,
  }),
  column.accessor('agreement', {
    header: () => m.campaigns_agreement(),
    cell: ({ row: { original } }) => <Agreement row={original} />,
  }),
  column.accessor('unreached', {
    header: () => m.campaigns_unreached_column(),
    cell: ({ row: { original } }) => <Unreached row={original} />,
  }),
]);

function Outcome({ row: { outcome, reason, missing } }: { row: Row }) {
  const { tone, word } = outcomeSigns[outcome];
  return (
    <>
      <StatusBadge tone={tone}>{word()}</StatusBadge>
      {reason === null ? null : (
        <Text size="sm" c="dimmed" mt={4}>
          {whyOf(reason, missing)}
        </Text>
      )}
    </>
  );
}

function Agreement({ row: { agreement, customer } }: { row: Row }) {
  if (agreement === null) return '–';
  const { id, name, state } = agreement;
  return (
    <>
      <Link to="/staff/agreements/$id" params={{ id }} aria-label={m.campaigns_agreement_of({ customer, name })}>
        {name}
      </Link>
      <div>
        <AgreementBadge state={state} />
      </div>
    </>
  );
}

/** The signer's address is mended on the agreement's page; a contact's on the customer's. */
function Unreached({ row: { unreached: email, outcome, agreement, tenantId } }: { row: Row }) {
  if (email === null) return '–';
  const words = m.campaigns_unreached_address({ email });
  return outcome === 'offered' && agreement ? (
    <Link to="/staff/agreements/$id" params={{ id: agreement.id }}>
      {words}
    </Link>
  ) : (
    <Link to="/staff/customers/$id" params={{ id: tenantId }}>
      {words}
    </Link>
  );
}

const isOutcome = (value: string | undefined): value is Row['outcome'] =>
  value !== undefined && Object.hasOwn(outcomeSigns, value);

/** What became of each customer. */
export function CampaignResults({ campaign: { id, state } }: { campaign: Campaign }) {
  const list = useListState();
  const { after, outcome, unreached } = list.search;
  const query = useQuery({
    ...staffCampaignsResultsOptions({
      path: { id },
      query: { cursor: after, outcome: isOutcome(outcome) ? outcome : undefined, unreached },
    }),
    select: ({ items, next }) => ({ items: items.map((row) => ({ ...row, id: row.tenantId })), nextCursor: next }),
    placeholderData: keepPreviousData,
    // Until the rows have come to the end that the campaign has come to.
    refetchInterval: ({ state: { data } }) =>
      state === 'running' || (state === 'finished' && data?.items.some(({ outcome: found }) => found === 'waiting'))
        ? 3000
        : false,
  });
  return (
    <Section title={m.campaigns_results()}>
      <DataTable
        caption={m.campaigns_results()}
        columns={columns}
        query={query}
        list={list}
        filters={[
          {
            key: 'outcome',
            label: m.campaigns_outcome(),
            options: OUTCOMES.map((value) => ({ value, label: outcomeSigns[value].word() })),
          },
          {
            key: 'unreached',
            label: m.campaigns_unreached_column(),
            options: [{ value: 'true', label: m.campaigns_unreached_only() }],
          },
        ]}
        empty={
          <EmptyState icon={IconUsers} title={m.campaigns_results_empty()} text={m.campaigns_results_empty_text()} />
        }
      />
    </Section>
  );
}
