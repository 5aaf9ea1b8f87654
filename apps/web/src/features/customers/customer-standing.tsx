import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { staffCustomersStandingOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { asProblem } from '../../api/problem.js';
import { useStaffRole } from '../../api/roles.js';
import { formatNumber } from '../../ui/format.js';
import { Section } from '../../ui/page.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { StatRow, StatTile } from '../../ui/stat-tile.js';

/** What is open with a customer; each number leads to the list behind it, where the reader may see that list. */
export function CustomerStanding({ customerId }: { customerId: string }) {
  const { data, error, refetch } = useQuery(staffCustomersStandingOptions({ path: { id: customerId } }));
  const reads = useStaffRole('owner', 'compliance', 'auditor');
  const readsInquiries = useStaffRole('owner', 'router', 'auditor');
  if (error) return <ProblemAlert problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={220} radius="md" />;
  const tiles = [
    ...(reads
      ? [
          { label: m.customers_open_agreements(), count: data.agreements, to: `agreements?waiting=true` },
          { label: m.customers_open_notices(), count: data.notices, to: `sub-processors/notices?open=true` },
        ]
      : []),
    ...(readsInquiries
      ? [{ label: m.customers_open_inquiries(), count: data.inquiries, to: `inquiries?open=true` }]
      : []),
  ];
  return (
    <Section title={m.customers_open()}>
      <StatRow>
        {tiles.map(({ label, count, to }) => (
          <StatTile key={to} label={label} value={formatNumber(count)} to={`/staff/${to}&tenantId=${customerId}`} />
        ))}
      </StatRow>
    </Section>
  );
}
