import type { ReactNode } from 'react';
import { usePage } from './page-context.js';
import { withDraft } from './returned-draft.js';

/** The token that shows the form came from this portal's own page. */
export function CsrfField({ token }: { readonly token?: string }) {
  const { csrfToken } = usePage();
  return <input type="hidden" name="_csrf" value={token ?? csrfToken} />;
}

export type FormProps = {
  readonly id?: string;
  readonly action: string;
  /** Answers of earlier questions that travel along. */
  readonly carried?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
};

/** A plain POST. The server checks the answers, so a browser's own bubbles (untranslated, fleeting) stay away. */
export function Form({ id, action, carried = {}, children }: FormProps) {
  const { path } = usePage();
  return (
    <form id={id} className="form" method="post" action={withDraft(action, path)} noValidate data-once="">
      <CsrfField />
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
