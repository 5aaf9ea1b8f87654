import { Button, Radio, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '#messages';
import { inboxDismiss } from '../../../generated/api/sdk.gen.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { notifyDone } from '../../ui/notify.js';

const reasons = ['nobody-concerned', 'withdrawn', 'spam'] as const;
type Reason = (typeof reasons)[number];
const words: Readonly<Record<Reason, () => string>> = {
  'nobody-concerned': m.inquiries_dismiss_nobody,
  withdrawn: m.inquiries_dismiss_withdrawn,
  spam: m.inquiries_dismiss_spam,
};

/** For nobody we know, withdrawn, or spam: asks why, and erases. */
export function DismissInquiry({ id }: { id: string }) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState<Reason>('nobody-concerned');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const dismiss = useMutation({
    mutationFn: () => inboxDismiss({ path: { id }, body: { reason } }),
    onSuccess: async () => {
      notifyDone(m.inquiries_dismiss_done());
      await navigate({ to: '/staff/inbox' });
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {m.inquiries_dismiss()}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={m.inquiries_dismiss_title()}
        confirm={m.inquiries_dismiss()}
        isDestructive
        onConfirm={() => dismiss.mutate()}
        isPending={dismiss.isPending}
        error={dismiss.error}
      >
        <Stack gap="md">
          <p>{m.inquiries_dismiss_text()}</p>
          <Radio.Group
            label={m.inquiries_dismiss_reason()}
            value={reason}
            onChange={(value) => setReason(reasons.find((known) => known === value) ?? reason)}
          >
            <Stack gap="xs" mt="xs">
              {reasons.map((value) => (
                <Radio key={value} value={value} label={words[value]()} />
              ))}
            </Stack>
          </Radio.Group>
        </Stack>
      </ConfirmDialog>
    </>
  );
}
