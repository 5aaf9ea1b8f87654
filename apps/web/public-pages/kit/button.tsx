import type { ReactNode } from 'react';
import * as m from '#messages';
import { classNames } from './class-names.js';
import { Icon, type IconName } from './icon.js';
import { usePage } from './page-context.js';
import { withDraft } from './returned-draft.js';

type Look = 'primary' | 'secondary' | 'danger' | 'quiet';

type Shared = { readonly look?: Look; readonly icon?: IconName; readonly children: ReactNode };

type ButtonProps = Shared & {
  /** Sent with the form, so that one form can offer two answers. */
  readonly name?: string;
  readonly value?: string;
  readonly formAction?: string;
  /** A button for a script; without one it would do nothing, so it is hidden until the script shows it. */
  readonly script?: string;
};

const lookOf = (look: Look) => classNames('button', look !== 'primary' && `button-${look}`);

/** Sends the form around it. */
export function Button({ look = 'primary', icon, script, children, formAction, ...named }: ButtonProps) {
  const { locale, path } = usePage();
  const rest = { ...named, ...(formAction !== undefined && { formAction: withDraft(formAction, path) }) };
  return script ? (
    <button type="button" className={lookOf(look)} data-script={script} hidden {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  ) : (
    <button type="submit" className={lookOf(look)} data-wait={m.public_kit_please_wait({}, { locale })} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

/**
 * First in a form with several buttons, unseen: a browser presses a form's first button for Enter in a field, and that
 * must be what the form is for.
 */
export function EnterButton({ form }: { readonly form?: string }) {
  return <button type="submit" form={form} className="unseen" tabIndex={-1} aria-hidden="true" />;
}

/** Goes somewhere, and looks like the thing to do next. */
export function LinkButton({ href, look = 'primary', icon, children }: Shared & { readonly href: string }) {
  return (
    <a className={lookOf(look)} href={href}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  );
}

/** Buttons beside each other, beneath each other on a phone. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}
