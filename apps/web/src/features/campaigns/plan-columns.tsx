import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { columnsOf } from '../../ui/data-table/columns.js';
import { formatNumber } from '../../ui/format.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { type Campaign, type PlannedCustomer, stepSigns, unreachedSign, whyOf } from './campaign-words.js';
import classes from './plan-columns.module.css';

type Row = PlannedCustomer & { id: string };

const column = columnsOf<Row>();
const customer = column.accessor('customer', {
  header: () => m.campaigns_plan_customer(),
  cell: ({ row: { original } }) => (
    <Link to="/staff/customers/$id" params={{ id: original.tenantId }}>
      {original.customer}
    </Link>
  ),
});
const step = column.accessor('step', {
  header: () => m.campaigns_plan_step(),
  cell: ({ row: { original } }) => {
    const { tone, word } = original.unreached.length > 0 ? unreachedSign : stepSigns[original.step];
    return <StatusBadge tone={tone}>{word()}</StatusBadge>;
  },
});
const reason = column.accessor('reason', {
  header: () => m.campaigns_plan_reason(),
  cell: ({ row: { original } }) => (
    <span className={classes.why}>
      <Why planned={original} />
    </span>
  ),
});

/** What a dry run says of each customer. */
export const planColumns = ({ wording }: Campaign) =>
  column.columns([
    customer,
    step,
    column.accessor('changedParts', {
      header: () => m.campaigns_plan_change(),
      cell: ({ row: { original } }) => <Change planned={original} wording={wording} />,
    }),
    reason,
  ]);

function Why({ planned: { reason: why, missing, agreementId, unreached, tenantId } }: { planned: Row }) {
  if (unreached.length > 0)
    return (
      <Link to="/staff/customers/$id/edit" params={{ id: tenantId }}>
        {m.campaigns_unreached_address({ email: unreached.join(', ') })}
      </Link>
    );
  const words = whyOf(why, missing);
  if (agreementId === null) return words;
  return (
    <Link to="/staff/agreements/$id" params={{ id: agreementId }}>
      {words}
    </Link>
  );
}

function Change({ planned, wording }: { planned: Row; wording: Campaign['wording'] }) {
  const { step: what, bound, changedParts, tenantId, customer: name } = planned;
  if (what === 'none' || planned.unreached.length > 0) return '–';
  if (bound === null || changedParts === null) return m.campaigns_plan_whole();
  const { templateId, number } = wording;
  return (
    <>
      {m.campaigns_plan_parts({ count: changedParts, number: formatNumber(changedParts) })}
      <Text size="sm" c="dimmed">
        {m.campaigns_plan_from({ name: bound.name })}
      </Text>
      <Link
        to="/staff/templates/$id/changes"
        params={{ id: templateId }}
        search={{ to: number, tenantId }}
        aria-label={m.campaigns_plan_diff_for({ customer: name })}
      >
        {m.campaigns_plan_diff()}
      </Link>
    </>
  );
}
