import type { ReactNode } from 'react';
import * as m from '#messages';
import { classNames } from './class-names.js';
import { usePage } from './page-context.js';

export type SummaryRow = {
  readonly label: string;
  readonly value: ReactNode;
  /** Where this answer is changed. */
  readonly change?: string;
  /** Text that a person wrote: its line breaks are kept. */
  readonly written?: boolean;
};

/** Answers to check, or facts to read; each answer with its way back. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const { locale } = usePage();
  return (
    <dl className="summary">
      {rows.map(({ label, value, change, written }) => (
        <div className="summary-row" key={label}>
          <dt>{label}</dt>
          <dd className={classNames('summary-value', written && 'written')}>{value}</dd>
          {change === undefined ? null : (
            <dd className="summary-change">
              <a href={change}>
                {m.public_kit_change({}, { locale })}
                <span className="unseen">: {label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
