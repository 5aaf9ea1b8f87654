import { Icon, type IconName } from './icon.js';
import { toneIcon, type Tone } from './notice.js';

export type StatusTagProps = { readonly tone: Tone; readonly icon?: IconName; readonly children: string };

/** Where something stands: icon, word and colour, never colour alone. */
export function StatusTag({ tone, icon, children }: StatusTagProps) {
  return (
    <span className={`tag tone-${tone}`}>
      <Icon name={icon ?? toneIcon[tone]} size={16} />
      {children}
    </span>
  );
}
