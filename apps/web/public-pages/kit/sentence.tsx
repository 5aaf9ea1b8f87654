import { Fragment, type ReactNode } from 'react';

// A character that no catalogue holds: where the element goes in a sentence whose order is the language's own.
const place = '\u0001';

/**
 * A message with an element in it, such as a link:
 * `<Sentence of={(link) => m.some_text({ email: link }, { locale })}><MailLink /></Sentence>`.
 */
export function Sentence({ of, children }: { readonly of: (place: string) => string; readonly children: ReactNode }) {
  const parts = of(place).split(place);
  return parts.map((part, index) => (
    <Fragment key={part}>
      {index === 0 ? null : children}
      {part}
    </Fragment>
  ));
}
