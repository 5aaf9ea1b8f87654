import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import * as m from '#messages';
import { asProblem } from '../api/problem.js';
import { ProblemAlert } from './problem-alert.js';

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, with the count: “24 customers get an e-mail.” */
  children: ReactNode;
  /** The button says the deed, with the count: “Send to 24 customers”. */
  confirm: string;
  onConfirm: () => void;
  isDestructive?: boolean;
  isPending?: boolean;
  /** What came back from the last try. */
  error?: unknown;
}

/** Asks once more before what can't be undone or reaches many. Esc and Cancel leave everything as it was. The deed comes first, as in `PortalForm`. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    opened,
    onClose,
    title,
    children,
    confirm,
    onConfirm,
    isDestructive = false,
    isPending = false,
    error,
  } = props;
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': m.common_close() }}>
      <Stack gap="lg">
        <div>{children}</div>
        {error ? <ProblemAlert problem={asProblem(error)} /> : null}
        <Group gap="xs">
          <Button color={isDestructive ? 'danger' : 'primary'} loading={isPending} onClick={onConfirm}>
            {confirm}
          </Button>
          <Button variant="default" onClick={onClose} data-autofocus>
            {m.common_cancel()}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
