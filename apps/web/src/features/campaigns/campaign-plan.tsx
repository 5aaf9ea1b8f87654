import { Button, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import * as m from '#messages';
import { staffCampaignsDryRunOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffCampaignsStart } from '../../../generated/api/sdk.gen.js';
import type { StaffCampaignsStartData } from '../../../generated/api/types.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { Callout } from '../../ui/callout.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatNumber } from '../../ui/format.js';
import { StatRow, StatTile } from '../../ui/stat-tile.js';
import { type Campaign, REASONS, reasonWords, STEPS, stepSigns, unreachedSign } from './campaign-words.js';
import { FirstAgreements } from './first-agreements.js';
import { planColumns } from './plan-columns.js';
import { useFirstAgreements } from './use-first-agreements.js';
import { useCampaignDeed } from './use-campaign-deed.js';

const isOneOf = <Value extends string>(values: readonly Value[], value: string | undefined): value is Value =>
  values.some((one) => one === value);

/** The dry run: who gets what, and who nothing and why. Only from here is it started. */
export function CampaignPlan({ campaign }: { campaign: Campaign }) {
  const { id } = campaign;
  const list = useListState();
  const { after, step, reason, unreached } = list.search;
  const { data, ...query } = useQuery({
    ...staffCampaignsDryRunOptions({
      path: { id },
      query: {
        cursor: after,
        step: isOneOf(STEPS, step) ? step : undefined,
        reason: isOneOf(REASONS, reason) ? reason : undefined,
        unreached,
      },
    }),
    placeholderData: keepPreviousData,
  });
  const page = data && { items: data.items.map((row) => ({ ...row, id: row.tenantId })), nextCursor: data.next };
  const asksToConfirm = data?.asksToConfirm ?? false;
  const first = useFirstAgreements(id, asksToConfirm);
  const count = (which: string) => data?.totals.steps[which] ?? 0;
  const unreachedCount = data?.totals.unreached ?? 0;
  return (
    <Stack gap="lg">
      <Text>{m.campaigns_plan_lead()}</Text>
      <StatRow>
        {STEPS.map((one) => (
          <StatTile
            key={one}
            label={stepSigns[one].word()}
            value={formatNumber(count(one))}
            to={`/staff/campaigns/${id}?step=${one}`}
          />
        ))}
        {unreachedCount > 0 ? (
          <StatTile
            label={unreachedSign.word()}
            value={formatNumber(unreachedCount)}
            to={`/staff/campaigns/${id}?unreached=true`}
          />
        ) : null}
      </StatRow>
      {unreachedCount > 0 ? (
        <Callout tone="warning" title={m.campaigns_plan_unreached(countedOf(unreachedCount))}>
          <p>{m.campaigns_plan_unreached_text()}</p>
          <Link to="/staff/campaigns/$id" params={{ id }} search={{ unreached: 'true' }}>
            {m.campaigns_unreached_show()}
          </Link>
        </Callout>
      ) : null}
      {asksToConfirm ? <FirstAgreements first={first} /> : null}
      {data ? <Deeds id={id} first={first} /> : null}
      <DataTable
        caption={m.campaigns_step_plan()}
        columns={planColumns(campaign)}
        query={{ ...query, data: page }}
        list={list}
        filters={[
          {
            key: 'step',
            label: m.campaigns_plan_step(),
            options: STEPS.map((value) => ({ value, label: stepSigns[value].word() })),
          },
          {
            key: 'reason',
            label: m.campaigns_plan_reason(),
            options: REASONS.map((value) => ({ value, label: reasonWords[value]() })),
          },
          {
            key: 'unreached',
            label: m.campaigns_unreached_column(),
            options: [{ value: 'true', label: m.campaigns_plan_unreached_only() }],
          },
        ]}
        empty={<EmptyState icon={IconUsers} title={m.campaigns_plan_empty()} text={m.campaigns_plan_empty_text()} />}
      />
    </Stack>
  );
}

const countedOf = (count: number) => ({ count, number: formatNumber(count) });

interface DeedsProps {
  id: string;
  first: ReturnType<typeof useFirstAgreements>;
}

function Deeds({ id, first }: DeedsProps) {
  const { customers, fingerprint } = first;
  const isCounted = first.examples.data !== undefined;
  const mayWrite = useStaffRole('owner', 'compliance');
  const [isAsking, setAsking] = useState(false);
  const start = useCampaignDeed(id, (body: StaffCampaignsStartData['body']) =>
    staffCampaignsStart({ path: { id }, body }),
  );
  if (!mayWrite) return null;
  const counted = countedOf(customers);
  const close = () => {
    setAsking(false);
    start.reset();
  };
  return (
    <>
      {isCounted && customers === 0 ? <Text>{m.campaigns_start_none()}</Text> : null}
      <Group gap="xs">
        {customers > 0 ? <Button onClick={() => setAsking(first.check())}>{m.campaigns_start(counted)}</Button> : null}
        <Button component={Link} to={`/staff/campaigns/${id}/edit`} variant="default">
          {m.campaigns_change()}
        </Button>
      </Group>
      <ConfirmDialog
        opened={isAsking}
        onClose={close}
        title={m.campaigns_start_title()}
        confirm={m.campaigns_start(counted)}
        isPending={start.isPending}
        error={start.error}
        onConfirm={() => start.run({ fingerprint, confirmed: first.isRead })}
      >
        {m.campaigns_start_text(counted)}
      </ConfirmDialog>
    </>
  );
}
