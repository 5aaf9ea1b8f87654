import {
  type Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDot,
  IconInfoCircle,
  IconAlertCircle,
} from '@tabler/icons-react';
import classes from './tone.module.css';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** The icon that says the tone where no better one is given. */
export const toneIcon: Record<Tone, Icon> = {
  neutral: IconCircleDot,
  info: IconInfoCircle,
  success: IconCircleCheck,
  warning: IconAlertTriangle,
  danger: IconAlertCircle,
};

/** Sets `--tone` and `--tone-soft` for the element and what is inside it. */
export const toneClass = (tone: Tone): string | undefined => classes[tone];
