import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import * as m from '#messages';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { formatNumber } from '../../ui/format.js';

/** As the API takes it. */
const LONGEST = 4000;

interface ReasonDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  text: string;
  /** The button says the deed. */
  confirm: string;
  isPending: boolean;
  error: unknown;
  onReason: (reason: string) => void;
}

/** A deed that asks for its reason; how long that may be is said before anything is typed. */
export function ReasonDialog({ text, onReason, ...dialog }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const confirm = () => {
    const isBlank = reason.trim() === '';
    setMissing(isBlank);
    if (!isBlank) onReason(reason);
  };
  return (
    <ConfirmDialog {...dialog} onConfirm={confirm}>
      <Stack gap="md">
        <Text>{text}</Text>
        <Textarea
          label={m.sub_processors_object_reason()}
          description={m.sub_processors_reason_limit({ count: formatNumber(LONGEST) })}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isMissing ? m.common_invalid_missing() : undefined}
          maxLength={LONGEST}
          autosize
          minRows={3}
          withAsterisk
        />
      </Stack>
    </ConfirmDialog>
  );
}
