import { ActionIcon, Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import classes from './row-actions.module.css';

export interface RowAction {
  /** Names the deed and whom it is about: “Change the roles of Anne Nordlys”. */
  label: string;
  icon: Icon;
  /** Where the sign alone does not tell: the word beside it, which the label begins with or holds. */
  word?: string;
  run: () => void;
}

/** What can be done about one row, at its end. */
export function RowActions({ actions }: { actions: readonly RowAction[] }) {
  return (
    <div className={classes.actions}>
      {actions.map(({ label, icon: Sign, word, run }) => {
        const sign = <Sign size={18} stroke={1.8} aria-hidden />;
        if (word === undefined)
          return (
            <ActionIcon key={label} aria-label={label} onClick={run}>
              {sign}
            </ActionIcon>
          );
        return (
          <Button key={label} variant="subtle" size="compact-sm" leftSection={sign} aria-label={label} onClick={run}>
            {word}
          </Button>
        );
      })}
    </div>
  );
}
