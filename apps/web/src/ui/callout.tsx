import type { ReactNode, Ref } from 'react';
import classes from './callout.module.css';
import { type Tone, toneClass, toneIcon } from './tone.js';

interface CalloutProps {
  tone: Tone;
  title: string;
  children?: ReactNode;
  /** `alert` only for what happened just now; a notice that was there from the start needs none. */
  role?: 'alert' | 'status';
  ref?: Ref<HTMLDivElement>;
  tabIndex?: number;
}

/** Words that must not be missed, on a bar of their tone. */
export function Callout({ tone, title, children, ...element }: CalloutProps) {
  const Sign = toneIcon[tone];
  return (
    <div className={`${classes.callout} ${toneClass(tone)}`} {...element}>
      <Sign className={classes.icon} size={20} stroke={1.8} aria-hidden />
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
