import { useBlocker } from '@tanstack/react-router';
import * as m from '#messages';
import { ConfirmDialog } from '../confirm-dialog.js';

/** Leaving with something typed is asked about: on the way to another page here, and by the browser elsewhere. */
export function LeaveGuard({ isChanged }: { isChanged: () => boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isChanged() && current.pathname !== next.pathname,
    enableBeforeUnload: isChanged,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={m.common_leave_title()}
      confirm={m.common_leave()}
      onConfirm={() => blocker.proceed?.()}
      isDestructive
    >
      <p>{m.common_leave_text()}</p>
    </ConfirmDialog>
  );
}
