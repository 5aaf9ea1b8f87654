import type { ReactNode } from 'react';
import * as m from '#messages';
import { Icon } from './icon.js';
import { usePage } from './page-context.js';

/** Help beneath a label, before the control. */
export function Hint({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="hint" id={`${id}-hint`}>
      {children}
    </div>
  );
}

/** What is wrong with an answer, and what to do. Said with the word "Fejl" for those who don't see red. */
export function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { locale } = usePage();
  return (
    <p className="field-error" id={`${id}-error`}>
      <Icon name="stop" />
      <span>
        <span className="unseen">{m.public_kit_field_error({}, { locale })} </span>
        {children}
      </span>
    </p>
  );
}

/** "(valgfrit)": everything else is needed, so only the exceptions are marked. */
export function OptionalMark() {
  const { locale } = usePage();
  return <span className="optional"> {m.public_kit_optional_suffix({}, { locale })}</span>;
}
