import { Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '#messages';
import {
  staffCustomersEndMutation,
  staffCustomersListQueryKey,
  staffCustomersReadQueryKey,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { notifyDone } from '../../ui/notify.js';

interface EndCustomerDialogProps {
  customer: { id: string; name: string };
  opened: boolean;
  onClose: () => void;
}

/** Ends the relation, with the reason that the log keeps. */
export function EndCustomerDialog({ customer, opened, onClose }: EndCustomerDialogProps) {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const queries = useQueryClient();
  const path = { id: customer.id };
  const end = useMutation({
    ...staffCustomersEndMutation(),
    onSuccess: async (ended) => {
      queries.setQueryData(staffCustomersReadQueryKey({ path }), ended);
      await queries.invalidateQueries({ queryKey: staffCustomersListQueryKey() });
      notifyDone(m.customers_end_done());
      onClose();
    },
  });
  const confirm = () => {
    const isBlank = reason.trim() === '';
    setMissing(isBlank);
    if (!isBlank) end.mutate({ path, body: { reason } });
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={m.customers_end_title({ name: customer.name })}
      confirm={m.customers_end()}
      onConfirm={confirm}
      isDestructive
      isPending={end.isPending}
      error={end.error}
    >
      <Stack gap="md">
        <Text>{m.customers_end_text()}</Text>
        <Textarea
          label={m.customers_end_reason()}
          description={m.customers_end_reason_hint()}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isMissing ? m.common_invalid_missing() : undefined}
          maxLength={1000}
          autosize
          minRows={2}
          withAsterisk
        />
      </Stack>
    </ConfirmDialog>
  );
}
