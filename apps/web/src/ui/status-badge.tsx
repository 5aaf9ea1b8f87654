import type { Icon } from '@tabler/icons-react';
import classes from './status-badge.module.css';
import { type Tone, toneClass, toneIcon } from './tone.js';

/** The state of a thing: icon, word and colour together. `children` is the word. */
export function StatusBadge({ tone, icon, children }: { tone: Tone; icon?: Icon; children: string }) {
  const Sign = icon ?? toneIcon[tone];
  return (
    <span className={`${classes.badge} ${toneClass(tone)}`}>
      <Sign size={14} stroke={2} aria-hidden />
      {children}
    </span>
  );
}
