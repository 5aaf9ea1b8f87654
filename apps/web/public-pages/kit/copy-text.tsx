import * as m from '#messages';
import { classNames } from './class-names.js';
import { Button } from './button.js';
import { usePage } from './page-context.js';

export type CopyTextProps = {
  readonly id: string;
  readonly text: string;
  /** A hash or a key: in figures of equal width, broken anywhere. */
  readonly code?: boolean;
};

/** A text that people carry elsewhere, with a button to copy it where scripts run. */
export function CopyText({ id, text, code }: CopyTextProps) {
  const { locale } = usePage();
  return (
    <span className="copy" data-copy={id} data-copied={m.public_kit_copied({}, { locale })}>
      <span id={id} className={classNames('copy-text', code && 'code')}>
        {text}
      </span>
      <Button look="quiet" script="copy">
        {m.public_kit_copy({}, { locale })}
      </Button>
    </span>
  );
}
