import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import * as m from '#messages';
import { inquiriesReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { InquiriesReadResponse } from '../../../generated/api/types.gen.js';
import { ofShownOrganisation } from '../../api/shown-organisation.js';
import { PageProblem, PageSkeleton } from '../../app/fallback-pages.js';
import { Callout } from '../../ui/callout.js';
import { Deadline } from '../../ui/deadline.js';
import { Facts } from '../../ui/facts.js';
import { formatDateTime } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timeline, type TimelineEvent } from '../../ui/timeline.js';
import { TwoColumns } from '../../ui/two-columns.js';
import { InquiryActions } from './inquiry-actions.js';
import { InquiryRequest } from './inquiry-request.js';
import { concernsWord, endOf, isSettled, statusTone, statusWord, stepWord, typeWord } from './inquiry-words.js';
import classes from './written.module.css';

const actorOf = (kind: string): string => {
  if (kind === 'received') return m.inquiries_actor_data_subject();
  return kind === 'delivered' ? m.inquiries_actor_processor() : m.inquiries_actor_you();
};

const events = ({ id: inquiry, steps }: InquiriesReadResponse): TimelineEvent[] =>
  steps
    .map(({ kind, at, text, files }, index) => ({
      id: `${index}`,
      at,
      title: stepWord(kind),
      actor: actorOf(kind),
      ...(text !== null && {
        detail: (
          <>
            <p className={classes.written}>{text}</p>
            {files.map(({ id, name }) => (
              <Anchor
                key={id}
                href={ofShownOrganisation(`/api/app/inquiries/${inquiry}/files/${id}`)}
                download={name}
                display="block"
              >
                {name}
              </Anchor>
            ))}
          </>
        ),
      }),
    }))
    .reverse();

/** `/app/inquiries/:id`: what was asked, by when to answer, what was done, what can be done. */
export function InquiryPage() {
  const { id } = useParams({ from: '/app/inquiries/$id' });
  const { data, error, refetch } = useQuery(inquiriesReadOptions({ path: { id } }));
  const crumbs = [{ label: m.inquiries_title(), to: '/app/inquiries' }];
  if (error) return <PageProblem error={error} reset={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <Page title={data.reference} crumbs={crumbs} lead={typeWord[data.type]()} status={<State inquiry={data} />}>
      {data.unreached ? (
        <Callout tone="danger" title={m.inquiries_unreached_title()}>
          <p>{m.inquiries_unreached_text()}</p>
        </Callout>
      ) : null}
      <TwoColumns
        main={
          <>
            <Section title={m.inquiries_content()}>
              <InquiryRequest request={data.request} />
            </Section>
            {data.can.length === 0 ? null : (
              <Section title={m.inquiries_actions()}>
                <InquiryActions inquiry={data} />
              </Section>
            )}
          </>
        }
        side={
          <>
            <Section title={m.inquiries_times()}>
              <Times inquiry={data} />
            </Section>
            <Section title={m.inquiries_course()}>
              <Timeline label={m.inquiries_course()} events={events(data)} />
            </Section>
          </>
        }
      />
    </Page>
  );
}

function State({ inquiry: { status, paused } }: { inquiry: InquiriesReadResponse }) {
  if (paused) return <StatusBadge tone="warning">{m.inquiries_state_paused()}</StatusBadge>;
  return <StatusBadge tone={statusTone[status]}>{statusWord[status]()}</StatusBadge>;
}

function Times({ inquiry }: { inquiry: InquiriesReadResponse }) {
  const { dueOn, receivedAt, deliveredAt, paused, status, concerns } = inquiry;
  return (
    <>
      <Facts
        facts={[
          { name: m.inquiries_due(), value: <Deadline due={endOf(dueOn)} done={paused || isSettled(status)} /> },
          { name: m.inquiries_received(), value: formatDateTime(receivedAt) },
          { name: m.inquiries_delivered(), value: formatDateTime(deliveredAt) },
          {
            name: m.inquiries_concerns(),
            value: concernsWord[concerns](),
          },
        ]}
      />
      <Text c="dimmed" mt="sm">
        {m.inquiries_clock_note()}
      </Text>
    </>
  );
}
