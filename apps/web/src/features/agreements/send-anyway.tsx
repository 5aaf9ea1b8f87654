import { Checkbox } from '@mantine/core';
import type { ComponentProps } from 'react';
import * as m from '#messages';
import { Callout } from '../../ui/callout.js';
import { formatDate } from '../../ui/format.js';
import type { StaffAgreement } from './agreement-state.js';
import { listed } from './signer-words.js';

interface SendAnywayProps {
  /** Addresses in the form that the last mail did not reach. */
  dead: StaffAgreement['unreached'];
  /** Of `sendAnyway` in the form. */
  field: ComponentProps<typeof Checkbox>;
}

/** Tells which mail did not arrive, and asks for a deliberate yes. */
export function SendAnyway({ dead, field }: SendAnywayProps) {
  if (dead.length === 0) return null;
  return (
    <Callout tone="warning" title={m.agreements_offer_anyway_label()}>
      {dead.map(({ email, subject, at }) => (
        <p key={email}>
          {m.agreements_offer_unreached_known({
            ...{ email, day: formatDate(at) },
            mail: subject ?? m.agreements_mail_unnamed(),
          })}
        </p>
      ))}
      <Checkbox
        {...field}
        label={m.agreements_offer_anyway({ emails: listed(dead.map(({ email }) => ({ name: email }))) })}
      />
    </Callout>
  );
}
