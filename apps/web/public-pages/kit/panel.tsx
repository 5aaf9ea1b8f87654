import type { ReactNode } from 'react';
import * as m from '#messages';
import { CopyText } from './copy-text.js';
import { Icon } from './icon.js';
import { usePage } from './page-context.js';

export type PanelProps = {
  readonly title: string;
  /** Shown large and copied with one press: what the person needs next time. */
  readonly reference?: string;
  readonly referenceLabel?: string;
  readonly children?: ReactNode;
};

/** It worked. The heading of a confirmation page, with the reference that proves it. */
export function Panel({ title, reference, referenceLabel, children }: PanelProps) {
  const { locale } = usePage();
  return (
    <div className="panel">
      <h1>
        <span className="panel-mark">
          <Icon name="check" size={28} />
        </span>
        {title}
      </h1>
      {reference === undefined ? null : (
        <div className="panel-reference">
          <span>{referenceLabel ?? m.public_kit_reference({}, { locale })}</span>
          <CopyText id="reference" text={reference} />
        </div>
      )}
      {children}
    </div>
  );
}
