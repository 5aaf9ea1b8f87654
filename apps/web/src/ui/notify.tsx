import { notifications } from '@mantine/notifications';
import { IconCircleCheck } from '@tabler/icons-react';
import * as m from '#messages';
import { toneClass } from './tone.js';
import classes from './notify.module.css';

/** Says in the corner that it worked. What failed is said where it failed, by ProblemAlert. */
export function notifyDone(message: string): void {
  notifications.show({
    message,
    icon: <IconCircleCheck size={20} stroke={1.8} aria-hidden />,
    classNames: { icon: `${classes.icon} ${toneClass('success')}` },
    closeButtonProps: { 'aria-label': m.common_close() },
  });
}
