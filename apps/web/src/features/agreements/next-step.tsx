import { Text } from '@mantine/core';
import * as m from '#messages';
import { Callout } from '../../ui/callout.js';
import type { Tone } from '../../ui/tone.js';
import type { AgreementState, StaffAgreement } from './agreement-state.js';
import { gapCount } from './missing-fields.js';
import { Reason } from './reason.js';

interface Words {
  tone: Tone;
  title: string;
  text?: string;
}

/** What this agreement waits for, and what that means. */
export function NextStep({ agreement }: { agreement: StaffAgreement }) {
  const { tone, title, text } = wordsFor[agreement.state](agreement);
  const { endReason } = agreement;
  return (
    <Callout tone={tone} title={title}>
      {text ? <Text>{text}</Text> : null}
      {endReason ? <Reason reason={endReason} /> : null}
    </Callout>
  );
}

const waiting = ({ signatory, state }: StaffAgreement): Words => {
  const { name = '', email = '' } = signatory ?? {};
  const text = state === 'viewed' ? m.agreements_next_viewed_text({ name }) : m.agreements_next_sent_text({ email });
  return { tone: 'info', title: m.agreements_next_sent_title({ name }), text };
};

const sealing = (): Words => ({
  tone: 'info',
  title: m.agreements_next_sealing_title(),
  text: m.agreements_next_sealing_text(),
});

const wordsFor: Readonly<Record<AgreementState, (agreement: StaffAgreement) => Words>> = {
  draft: (agreement) =>
    gapCount(agreement) > 0
      ? { tone: 'warning', title: m.agreements_next_missing({ count: gapCount(agreement) }) }
      : { tone: 'info', title: m.agreements_next_draft_title(), text: m.agreements_next_draft_text() },
  sent: waiting,
  viewed: waiting,
  signed: () => ({ tone: 'warning', title: m.agreements_next_signed_title(), text: m.agreements_next_signed_text() }),
  countersigned: sealing,
  sealing,
  in_force: () => ({
    tone: 'success',
    title: m.agreements_next_in_force_title(),
    text: m.agreements_next_in_force_text(),
  }),
  expired: () => ({
    tone: 'warning',
    title: m.agreements_next_expired_title(),
    text: m.agreements_next_expired_text(),
  }),
  declined: () => ({ tone: 'danger', title: m.agreements_next_declined_title() }),
  withdrawn: () => ({ tone: 'info', title: m.agreements_next_withdrawn_title() }),
  terminated: () => ({ tone: 'info', title: m.agreements_next_terminated_title() }),
  superseded: () => ({
    tone: 'info',
    title: m.agreements_next_superseded_title(),
    text: m.agreements_next_superseded_text(),
  }),
};
