import * as m from '#messages';
import { Icon } from './icon.js';
import { usePage } from './page-context.js';

export type PageError = {
  /** The field's name; without one the error is about the form as a whole. */
  readonly field?: string;
  readonly message: string;
};

/** All that is wrong, at the top, each with a link to where it is mended. Takes the focus when the page comes. */
export function ErrorSummary({ errors }: { readonly errors: readonly PageError[] }) {
  const { locale } = usePage();
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-summary-heading" tabIndex={-1} data-focus="">
      <h2 id="error-summary-heading">
        <Icon name="stop" size={24} />
        {m.public_kit_summary_heading({}, { locale })}
      </h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field ?? ''} ${message}`}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}

/** The message for one field, if there is one. */
export const errorFor = (errors: readonly PageError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;
