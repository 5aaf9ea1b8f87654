import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export const toneIcon: Readonly<Record<Tone, IconName>> = {
  neutral: 'dot',
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'stop',
};

export type NoticeProps = { readonly tone?: Tone; readonly title?: string; readonly children?: ReactNode };

/** Something to know before going on. The title says it; the colour only agrees. */
export function Notice({ tone = 'info', title, children }: NoticeProps) {
  return (
    <div className={`notice tone-${tone}`}>
      <Icon name={toneIcon[tone]} size={24} />
      <div className="notice-body">
        {title === undefined ? null : <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
