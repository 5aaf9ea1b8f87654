import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as m from '#messages';
import {
  customerNoticesAcknowledgeMutation,
  customerNoticesDecideMutation,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import type { CustomerNoticesReadResponse } from '../../../generated/api/types.gen.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { formatDate } from '../../ui/format.js';
import { notifyDone } from '../../ui/notify.js';
import { useNow } from '../../ui/now.js';
import { Section } from '../../ui/page.js';
import { lastMoment } from './last-moment.js';
import { ReasonDialog } from './reason-dialog.js';
import { transferWords } from './sub-processor-words.js';

type Notice = CustomerNoticesReadResponse;

const consequence = ({ kind, needsApproval }: Notice): string => {
  if (kind === 'end') return m.sub_processors_end_text();
  if (needsApproval === 'transfer') return m.sub_processors_transfer_text();
  return needsApproval === 'specific' ? m.sub_processors_specific_text() : m.sub_processors_general_text();
};

/** Until when the customer can object, and from when the change can hold for it; once the period runs. */
const period = ({ kind, needsApproval, closesAt, ownDay }: Notice): string | null => {
  if (kind === 'end' || closesAt === null) return null;
  const days = { lastDay: formatDate(lastMoment(closesAt)), date: formatDate(ownDay) };
  return needsApproval === null ? m.sub_processors_period_general(days) : m.sub_processors_period_specific(days);
};

/** The answer, while it can be given; afterwards nothing is to be pressed. */
export function OwnDecision({ notice, mayDecide }: { notice: Notice; mayDecide: boolean }) {
  const now = useNow();
  const isOpen =
    ['pending', 'undelivered', 'delivered', 'acknowledged'].includes(notice.status) &&
    (notice.closesAt === null || Date.parse(notice.closesAt) > now.getTime());
  if (!isOpen) return null;
  return (
    <Section title={m.sub_processors_your_decision()}>
      <Stack gap="md">
        {period(notice) === null ? null : <Text fw={600}>{period(notice)}</Text>}
        {notice.transfers.map((transfer) => (
          <Text key={transfer.subProcessorId}>{transferWords(transfer)}</Text>
        ))}
        <Text>{consequence(notice)}</Text>
        {mayDecide ? <Buttons notice={notice} /> : <Text c="dimmed">{m.sub_processors_only_privacy()}</Text>}
      </Stack>
    </Section>
  );
}

function Buttons({ notice: { id, kind, status, needsApproval } }: { notice: Notice }) {
  const queries = useQueryClient();
  const [isApproving, approving] = useDisclosure(false);
  const [isObjecting, objecting] = useDisclosure(false);
  const decide = useMutation({
    ...customerNoticesDecideMutation(),
    onSuccess: async (_answer, { body }) => {
      approving.close();
      objecting.close();
      await queries.invalidateQueries();
      notifyDone(body.decision === 'approved' ? m.sub_processors_approved_done() : m.sub_processors_objected_done());
    },
  });
  const acknowledge = useMutation({
    ...customerNoticesAcknowledgeMutation(),
    onSuccess: async () => {
      await queries.invalidateQueries();
      notifyDone(m.sub_processors_acknowledged_done());
    },
  });
  return (
    <Stack gap="xs" align="stretch">
      {kind === 'end' ? null : (
        <Button variant="default" onClick={approving.open}>
          {m.sub_processors_approve()}
        </Button>
      )}
      {kind === 'end' ? null : (
        <Button variant="default" onClick={objecting.open}>
          {m.sub_processors_object()}
        </Button>
      )}
      {status === 'acknowledged' ? null : (
        <>
          <Button
            variant={kind === 'end' ? 'filled' : 'subtle'}
            loading={acknowledge.isPending}
            onClick={() => acknowledge.mutate({ path: { id } })}
          >
            {m.sub_processors_acknowledge()}
          </Button>
          {kind === 'end' ? null : (
            <Text size="sm" c="dimmed">
              {m.sub_processors_acknowledge_text()}
            </Text>
          )}
        </>
      )}
      <ConfirmDialog
        opened={isApproving}
        onClose={approving.close}
        title={m.sub_processors_approve_confirm()}
        confirm={m.sub_processors_approve()}
        onConfirm={() => decide.mutate({ path: { id }, body: { decision: 'approved' } })}
        isPending={decide.isPending}
        error={decide.error}
      >
        {needsApproval === 'transfer' ? <Text>{m.sub_processors_transfer_approve_text()}</Text> : null}
        <Text>{m.sub_processors_approve_text()}</Text>
      </ConfirmDialog>
      <ReasonDialog
        opened={isObjecting}
        onClose={objecting.close}
        title={m.sub_processors_object()}
        text={m.sub_processors_object_text()}
        confirm={m.sub_processors_object_send()}
        isPending={decide.isPending}
        error={decide.error}
        onReason={(reason) => decide.mutate({ path: { id }, body: { decision: 'objected', reason } })}
      />
    </Stack>
  );
}
