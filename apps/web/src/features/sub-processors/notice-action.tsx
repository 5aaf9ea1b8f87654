import { Anchor, Button, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '#messages';
import {
  staffNoticesResendMutation,
  staffNoticesResolveMutation,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffNoticesListResponse } from '../../../generated/api/types.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { formatNumber } from '../../ui/format.js';
import { notifyDone } from '../../ui/notify.js';
import { resolutionWord, type Resolution } from './sub-processor-words.js';

type Notice = StaffNoticesListResponse['items'][number];

const isResendable = ({ status, needsApproval }: Notice): boolean =>
  status === 'undelivered' || (status === 'expired' && needsApproval !== null);

/** Its address is to be mended first: the same mail to the same address would come back again. */
const isUnreached = ({ status, deadMailboxes }: Notice): boolean =>
  status === 'undelivered' || deadMailboxes.length > 0;

/** What staff can do about one notice now, if anything. */
export function NoticeAction({ notice }: { notice: Notice }) {
  const mayWrite = useStaffRole('owner', 'compliance');
  if (!mayWrite) return null;
  if (notice.status === 'objected') return <Resolve notice={notice} />;
  // Nothing at all, so that a card leaves the fact out with its name.
  if (!notice.withoutDecider && !isResendable(notice) && !isUnreached(notice)) return null;
  return (
    <Stack gap="xs" align="flex-start">
      {notice.withoutDecider ? (
        <Anchor component={Link} to={`/staff/customers/${notice.tenantId}`}>
          {m.sub_processors_invite_decider()}
        </Anchor>
      ) : null}
      {isUnreached(notice) ? (
        <Anchor component={Link} to={`/staff/customers/${notice.tenantId}/edit`}>
          {m.sub_processors_correct_address()}
        </Anchor>
      ) : null}
      {isResendable(notice) ? <Resend notice={notice} /> : null}
    </Stack>
  );
}

function Resend({ notice: { id, tenantId } }: { notice: Notice }) {
  const queries = useQueryClient();
  const resend = useMutation({
    ...staffNoticesResendMutation(),
    onSuccess: async () => {
      await queries.invalidateQueries();
      notifyDone(m.sub_processors_resend_done());
    },
  });
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        size="xs"
        variant="default"
        loading={resend.isPending}
        onClick={() => resend.mutate({ path: { id, tenantId } })}
      >
        {m.sub_processors_resend()}
      </Button>
    </Stack>
  );
}

const isResolution = (value: string): value is Resolution => Object.hasOwn(resolutionWord, value);

function Resolve({ notice }: { notice: Notice }) {
  const [opened, dialog] = useDisclosure(false);
  const [resolution, setResolution] = useState<Resolution | null>(null);
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const queries = useQueryClient();
  const resolve = useMutation({
    ...staffNoticesResolveMutation(),
    onSuccess: async () => {
      dialog.close();
      await queries.invalidateQueries();
      notifyDone(m.sub_processors_resolve_done());
    },
  });
  const confirm = () => {
    const isBlank = note.trim() === '';
    setMissing(true);
    if (!isBlank && resolution !== null)
      resolve.mutate({ path: { id: notice.id, tenantId: notice.tenantId }, body: { resolution, note } });
  };
  return (
    <>
      <Button size="xs" onClick={dialog.open}>
        {m.sub_processors_resolve()}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={dialog.close}
        title={notice.customer}
        confirm={m.sub_processors_resolve()}
        onConfirm={confirm}
        isPending={resolve.isPending}
        error={resolve.error}
      >
        <Stack gap="md">
          <div>
            <Text fw={600}>{m.sub_processors_resolve_reason()}</Text>
            <Text>{notice.reason}</Text>
          </div>
          <NativeSelect
            label={m.sub_processors_resolution()}
            value={resolution ?? ''}
            onChange={({ currentTarget: { value } }) => setResolution(isResolution(value) ? value : null)}
            data={[
              { value: '', label: m.sub_processors_resolution_choose() },
              ...Object.entries(resolutionWord)
                // Only the customer itself approves, and taking an objection back is an approval there.
                .filter(([value]) => notice.needsApproval === null || value !== 'withdrawn')
                .map(([value, word]) => ({ value, label: word() })),
            ]}
            description={notice.needsApproval === null ? undefined : m.sub_processors_resolution_customer_withdraws()}
            error={isMissing && resolution === null ? m.common_invalid_choice() : undefined}
            withAsterisk
          />
          <Textarea
            label={m.sub_processors_resolution_note()}
            description={m.sub_processors_reason_limit({ count: formatNumber(2000) })}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            error={isMissing && note.trim() === '' ? m.common_invalid_missing() : undefined}
            maxLength={2000}
            autosize
            minRows={2}
            withAsterisk
          />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
