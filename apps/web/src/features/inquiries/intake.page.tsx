import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { IconMailForward } from '@tabler/icons-react';
import * as m from '#messages';
import { inboxReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { InboxReadResponse } from '../../../generated/api/types.gen.js';
import { PageProblem, PageSkeleton } from '../../app/fallback-pages.js';
import { asProblem } from '../../api/problem.js';
import { Callout } from '../../ui/callout.js';
import { Deadline } from '../../ui/deadline.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Facts } from '../../ui/facts.js';
import { formatDateTime } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { TwoColumns } from '../../ui/two-columns.js';
import { DismissInquiry } from './dismiss-inquiry.js';
import { concernsWord, endOf, roleWord, typeWord } from './inquiry-words.js';
import { RoutingForm } from './routing-form.js';
import { VendorRoleForm } from './vendor-role-form.js';
import classes from './written.module.css';

/** `/staff/inbox/:id`: read once, decide the role, pass on; then it can no longer be read. */
export function IntakePage() {
  const { id } = useParams({ from: '/staff/inbox/$id' });
  const { data, error, refetch } = useQuery(inboxReadOptions({ path: { id } }));
  const crumbs = [{ label: m.inquiries_inbox_title(), to: '/staff/inbox' }];
  if (error && asProblem(error).code === 'inquiry_sent_on') return <SentOn />;
  if (error) return <PageProblem error={error} reset={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <Page
      title={data.reference}
      crumbs={crumbs}
      lead={typeWord[data.type]()}
      status={<Role role={data.vendorRole} />}
      action={<DismissInquiry id={id} />}
    >
      {data.unreached ? (
        <Callout tone="danger" title={m.inquiries_unreached_title()}>
          <p>{m.inquiries_unreached_text()}</p>
        </Callout>
      ) : null}
      {data.returned ? (
        <Callout tone="warning" title={m.inquiries_returned_title({ name: data.returned.by })}>
          <p className={classes.written}>{data.returned.note}</p>
        </Callout>
      ) : null}
      <TwoColumns
        main={
          <>
            <Section title={m.inquiries_content()}>
              <Content intake={data} />
            </Section>
            <Section title={m.inquiries_role()}>
              <VendorRoleForm key={data.vendorRole} id={id} decided={data.vendorRole} />
            </Section>
            {data.vendorRole ? (
              <Section title={m.inquiries_route_title()}>
                <RoutingForm id={id} role={data.vendorRole} suggestions={data.suggestions} />
              </Section>
            ) : null}
          </>
        }
        side={
          <Section title={m.inquiries_times()}>
            <Facts
              facts={[
                { name: m.inquiries_due(), value: <Deadline due={endOf(data.dueOn)} /> },
                { name: m.inquiries_received(), value: formatDateTime(data.receivedAt) },
                {
                  name: m.inquiries_concerns(),
                  value: concernsWord[data.concerns](),
                },
                ...(data.maskedCpr > 0 ? [{ name: m.inquiries_masked_count(), value: data.maskedCpr }] : []),
              ]}
            />
          </Section>
        }
      />
    </Page>
  );
}

/** The address of one that was routed: nobody here can read it any more. */
function SentOn() {
  return (
    <Page title={m.inquiries_sent_on_title()} crumbs={[{ label: m.inquiries_inbox_title(), to: '/staff/inbox' }]}>
      <EmptyState
        icon={IconMailForward}
        title={m.inquiries_sent_on_title()}
        text={m.inquiries_sent_on_text()}
        action={
          <Button component={Link} to="/staff/inbox" variant="default">
            {m.inquiries_sent_on_back()}
          </Button>
        }
      />
    </Page>
  );
}

function Role({ role }: { role: InboxReadResponse['vendorRole'] }) {
  return role ? (
    <StatusBadge tone="info">{roleWord[role]()}</StatusBadge>
  ) : (
    <StatusBadge tone="neutral">{m.inquiries_role_undecided()}</StatusBadge>
  );
}

function Content({ intake }: { intake: InboxReadResponse }) {
  return (
    <Facts
      facts={[
        { name: m.inquiries_organisation(), value: intake.organisation },
        { name: m.inquiries_message(), value: <p className={classes.written}>{intake.message}</p> },
        { name: m.inquiries_name(), value: intake.name },
        { name: m.inquiries_email(), value: intake.email },
        ...(intake.phone === null ? [] : [{ name: m.inquiries_phone(), value: intake.phone }]),
      ]}
    />
  );
}
