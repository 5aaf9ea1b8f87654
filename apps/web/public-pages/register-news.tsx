import * as m from '#messages';
import { Button } from './kit/button.js';
import { DateText } from './kit/dates.js';
import { errorFor, type PageError } from './kit/error-summary.js';
import { Field } from './kit/field.js';
import { Form } from './kit/form.js';
import { usePage } from './kit/page-context.js';
import { PrivacyLink } from './kit/privacy-link.js';
import { Trap } from './kit/trap.js';

export type AnnouncedChange = {
  readonly id: string;
  /** What changes and when, in the reader's language. */
  readonly text: string;
  /** ISO 8601. */
  readonly announcedAt: string;
};

/** What was announced, newest first. */
export function RegisterHistory({ changes }: { readonly changes: readonly AnnouncedChange[] }) {
  const { locale } = usePage();
  return (
    <>
      <h2 id="history">{m.sub_processors_history({}, { locale })}</h2>
      {changes.length === 0 ? (
        <p>{m.sub_processors_history_none({}, { locale })}</p>
      ) : (
        <ul>
          {changes.map(({ id, text, announcedAt }) => (
            <li key={id}>
              {text}
              <span className="quiet">
                {' '}
                {m.sub_processors_history_announced({}, { locale })} <DateText at={announcedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Follow the register: by mail, confirmed and ended by links, or as a feed. */
export function FollowRegister({ errors, email }: { readonly errors: readonly PageError[]; readonly email?: string }) {
  const { locale } = usePage();
  return (
    <>
      <h2 id="follow">{m.sub_processors_follow({}, { locale })}</h2>
      <p>{m.sub_processors_follow_text({}, { locale })}</p>
      <Form action="/sub-processors/subscription">
        <Field
          name="email"
          type="email"
          width="medium"
          label={m.sub_processors_follow_email({}, { locale })}
          error={errorFor(errors, 'email')}
          value={email}
          autoComplete="email"
          spellCheck={false}
        />
        <Trap value="" />
        <Button>{m.sub_processors_follow_submit({}, { locale })}</Button>
      </Form>
      <PrivacyLink />
      <p>
        <a href={`/sub-processors/feed.atom?lang=${locale}`} type="application/atom+xml">
          {m.sub_processors_follow_feed({}, { locale })}
        </a>
      </p>
    </>
  );
}
