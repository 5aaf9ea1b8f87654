import { Stack, Text } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import * as m from '#messages';
import { customerNoticesReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { customerNoticesReceive } from '../../../generated/api/sdk.gen.js';
import type { CustomerNoticesReadResponse } from '../../../generated/api/types.gen.js';
import { useSession } from '../../api/session.js';
import { Deadline } from '../../ui/deadline.js';
import { Facts } from '../../ui/facts.js';
import { formatDateTime } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { Timeline } from '../../ui/timeline.js';
import { TwoColumns } from '../../ui/two-columns.js';
import { FactsList } from './facts-list.js';
import { GateSign } from './gate-sign.js';
import { lastMoment } from './last-moment.js';
import { courseOf } from './notice-course.js';
import { ownDayFacts } from './own-day.js';
import { OwnDecision } from './own-decision.js';
import { OwnObjection } from './own-objection.js';
import { awaitsAnswer, OwnStatus } from './own-status.js';
import { changeTitle, resolutionWord, transferWords, type Resolution } from './sub-processor-words.js';

type Notice = CustomerNoticesReadResponse;

/** Whether this person may answer for the customer. The API decides; this only spares a dead end. */
function useMayDecide(): boolean {
  const { tenants, tenantId } = useSession();
  return tenants.some((tenant) => tenant.id === tenantId && tenant.roles.includes('privacy'));
}

/** Notes once that the one who decides has the notice before their eyes: a deed of the page, never of the mailed link. */
function useReceipt(notice: Notice, mayDecide: boolean): void {
  const queries = useQueryClient();
  const isNoted = useRef(false);
  useEffect(() => {
    if (!mayDecide || notice.receivedAt !== null || isNoted.current) return;
    isNoted.current = true;
    void customerNoticesReceive({ path: { id: notice.id } }).then(() => queries.invalidateQueries());
  }, [mayDecide, notice.id, notice.receivedAt, queries]);
}

/** One notice: what changes, what it means, until when, and the answer. */
export function OwnNoticePage() {
  const { id } = useParams({ from: '/app/sub-processors/changes/$id' });
  const { data: notice } = useSuspenseQuery(customerNoticesReadOptions({ path: { id } }));
  const mayDecide = useMayDecide();
  useReceipt(notice, mayDecide);
  return (
    <Page
      title={changeTitle(notice)}
      crumbs={[{ label: m.sub_processors_title(), to: '/app/sub-processors' }]}
      status={<OwnStatus notice={notice} />}
    >
      <TwoColumns
        main={
          <Section title={m.sub_processors_what_it_means()}>
            <Stack gap="md">
              <Text>{notice.explanation}</Text>
              {notice.late && notice.kind !== 'end' ? <Text>{m.sub_processors_late_text()}</Text> : null}
              <Facts
                facts={[
                  ...ownDayFacts(notice),
                  ...(notice.services.length > 0
                    ? [{ name: m.sub_processors_your_services(), value: notice.services.join(', ') }]
                    : []),
                ]}
              />
            </Stack>
          </Section>
        }
        rest={
          <Section title={m.sub_processors_facts()}>
            <FactsList facts={notice.facts} before={notice.before} />
          </Section>
        }
        side={
          <>
            <OwnDecision notice={notice} mayDecide={mayDecide} />
            <OwnObjection notice={notice} mayDecide={mayDecide} />
            <Section title={m.sub_processors_status()}>
              <Facts facts={standing(notice)} />
            </Section>
            {notice.course.length > 0 ? (
              <Section title={m.sub_processors_course()}>
                <Timeline events={courseOf(notice.course)} label={m.sub_processors_course()} />
              </Section>
            ) : null}
          </>
        }
      />
    </Page>
  );
}

/** What staff noted is told as theirs, with when: the customer has not said it here itself. */
const settledWords = ({ resolvedBy, resolvedAt }: Notice, resolution: Resolution): string =>
  resolution === 'withdrawn' && resolvedBy === 'vendor' && resolvedAt !== null
    ? m.sub_processors_resolution_noted({ at: formatDateTime(resolvedAt) })
    : resolutionWord[resolution]();

const standing = (notice: Notice) => [
  ...(notice.closesAt && notice.kind !== 'end'
    ? [
        {
          name: m.sub_processors_deadline(),
          value: <Deadline due={lastMoment(notice.closesAt)} done={!awaitsAnswer(notice)} />,
        },
      ]
    : []),
  ...(notice.lapsedAt ? [{ name: m.sub_processors_lapsed_at(), value: formatDateTime(notice.lapsedAt) }] : []),
  ...(notice.deliveredAt ? [{ name: m.sub_processors_delivered(), value: formatDateTime(notice.deliveredAt) }] : []),
  { name: m.sub_processors_gate_app(), value: <GateSign gate={notice.gate} /> },
  ...(notice.gate.open && notice.transfers.length > 0
    ? [{ name: m.sub_processors_transfer_instruction(), value: notice.transfers.map(transferWords).join(' ') }]
    : []),
  ...(notice.reason ? [{ name: m.sub_processors_object_reason(), value: notice.reason }] : []),
  ...(notice.resolution
    ? [{ name: m.sub_processors_resolution(), value: settledWords(notice, notice.resolution) }]
    : []),
  ...(notice.resolutionNote
    ? [
        {
          name:
            notice.resolvedBy === 'customer'
              ? m.sub_processors_withdraw_reason()
              : m.sub_processors_resolution_note_own(),
          value: notice.resolutionNote,
        },
      ]
    : []),
];
