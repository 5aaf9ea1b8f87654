import * as m from '#messages';
import { Field } from './kit/field.js';
import type { PageLocale } from './kit/page-context.js';

/** The message for a fault as the server names it: `password_short`. */
export function passwordMessage(fault: string, locale: PageLocale): string {
  if (fault === 'password_personal') return m.identity_password_personal({}, { locale });
  if (fault === 'password_common') return m.identity_password_common({}, { locale });
  if (fault === 'password_again') return m.identity_password_again({}, { locale });
  if (fault === 'password_long') return m.identity_password_long({}, { locale });
  return m.identity_password_short({}, { locale });
}

/** Where a person chooses a password. Never filled in, whatever was typed before. */
export function NewPasswordField({
  locale,
  fault,
  isFirst = false,
}: {
  readonly locale: PageLocale;
  readonly fault?: string | undefined;
  /** There was none before that it replaces. */
  readonly isFirst?: boolean;
}) {
  return (
    <Field
      name="password"
      type="password"
      label={isFirst ? m.identity_password({}, { locale }) : m.identity_password_new({}, { locale })}
      hint={m.identity_password_hint({}, { locale })}
      error={fault === undefined ? undefined : passwordMessage(fault, locale)}
      autoComplete="new-password"
    />
  );
}
