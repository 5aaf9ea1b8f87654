import { ActionIcon } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import classes from './row-actions.module.css';

export interface RowAction {
  /** Names the deed and whom it is about: “Change the roles of Anne Nordlys”. */
  label: string;
  icon: Icon;
  run: () => void;
}

/** What can be done about one row, at its end. */
export function RowActions({ actions }: { actions: readonly RowAction[] }) {
  return (
    <div className={classes.actions}>
      {actions.map(({ label, icon: Sign, run }) => (
        <ActionIcon key={label} aria-label={label} onClick={run}>
          <Sign size={18} stroke={1.8} aria-hidden />
        </ActionIcon>
      ))}
    </div>
  );
}
