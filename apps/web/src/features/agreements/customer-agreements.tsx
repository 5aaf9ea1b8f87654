import { Button, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import * as m from '#messages';
import {
  staffAgreementsListOptions,
  staffCustomersReadOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffAgreementsDraft } from '../../../generated/api/sdk.gen.js';
import type { StaffAgreementsListResponses } from '../../../generated/api/types.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { Deadline } from '../../ui/deadline.js';
import { Section } from '../../ui/page.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { AgreementBadge } from './agreement-badge.js';
import { useAgreementDeed, useAgreementRefresh } from './agreement-queries.js';
import { isOpen, type AgreementState } from './agreement-state.js';
import classes from './customer-agreements.module.css';

type Item = StaffAgreementsListResponses[200]['items'][number];

/** On a customer's page: its agreements, newest first, with what each waits for; and the way to the next one. */
export function CustomerAgreements({ customerId }: { customerId: string }) {
  const mayRead = useStaffRole('owner', 'compliance', 'auditor');
  return mayRead ? <Agreements customerId={customerId} /> : null;
}

function Agreements({ customerId }: { customerId: string }) {
  const { data: customer } = useSuspenseQuery(staffCustomersReadOptions({ path: { id: customerId } }));
  const { data } = useSuspenseQuery(staffAgreementsListOptions({ query: { tenantId: customerId } }));
  const mayWrite = useStaffRole('owner', 'compliance') && customer.status === 'active';
  const { items, next } = data;
  return (
    <Section
      title={m.agreements_title()}
      action={mayWrite ? <NewAgreement tenantId={customerId} isFirst={items.length === 0} /> : null}
    >
      {items.length === 0 ? <Text c="dimmed">{m.agreements_customer_none()}</Text> : null}
      <ul className={classes.agreements}>
        {items.map((agreement) => (
          <Agreement key={agreement.id} agreement={agreement} />
        ))}
      </ul>
      {next === null ? null : (
        <Link to="/staff/agreements" search={{ tenantId: customerId }}>
          {m.agreements_customer_all()}
        </Link>
      )}
    </Section>
  );
}

function Agreement({ agreement: { id, reference, version, state, expiresAt } }: { agreement: Item }) {
  return (
    <li className={classes.agreement}>
      <div className={classes.what}>
        <Link to="/staff/agreements/$id" params={{ id }}>
          {m.agreements_preview_title({ reference, version })}
        </Link>
        <AgreementBadge state={state} />
      </div>
      <div className={classes.next}>
        <span>{nextStep[state]()}</span>
        {expiresAt !== null && isOpen(state) ? <Deadline due={expiresAt} /> : null}
      </div>
    </li>
  );
}

/** Makes the draft and goes on to its annexes. */
function NewAgreement({ tenantId, isFirst }: { tenantId: string; isFirst: boolean }) {
  const refresh = useAgreementRefresh();
  const navigate = useNavigate();
  const deed = useAgreementDeed(
    () => staffAgreementsDraft({ path: { tenantId }, body: {} }),
    async ({ data }) => {
      await refresh(data.id, data);
      await navigate({ to: '/staff/agreements/$id/annexes', params: { id: data.id }, search: { step: 'purpose' } });
    },
  );
  return (
    <Stack gap="xs">
      {deed.error ? <ProblemAlert problem={deed.error} /> : null}
      <Button
        variant={isFirst ? 'filled' : 'default'}
        leftSection={<IconPlus size={16} aria-hidden />}
        loading={deed.isPending}
        onClick={() => deed.run(undefined)}
      >
        {m.agreements_new()}
      </Button>
    </Stack>
  );
}

/** What is to be done next, or that nothing is. */
const nextStep: Readonly<Record<AgreementState, () => string>> = {
  draft: m.agreements_waits_draft,
  sent: m.agreements_waits_sent,
  viewed: m.agreements_waits_sent,
  signed: m.agreements_waits_signed,
  countersigned: m.agreements_waits_sealing,
  sealing: m.agreements_waits_sealing,
  in_force: m.agreements_waits_in_force,
  superseded: m.agreements_waits_nothing,
  terminated: m.agreements_waits_nothing,
  declined: m.agreements_waits_revise,
  withdrawn: m.agreements_waits_nothing,
  expired: m.agreements_waits_expired,
};
