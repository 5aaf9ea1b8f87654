import { Text } from '@mantine/core';
import * as m from '#messages';
import { Callout } from '../../ui/callout.js';
import { formatDateTime } from '../../ui/format.js';
import type { Tone } from '../../ui/tone.js';
import type { AgreementState, StaffAgreement } from './agreement-state.js';
import { isDue, listed } from './signer-words.js';
import { gapCount } from './missing-fields.js';
import { Reason } from './reason.js';

interface Words {
  tone: Tone;
  title: string;
  text?: string;
}

/** What this agreement waits for, and what that means. */
export function NextStep({ agreement, openPoints }: { agreement: StaffAgreement; openPoints: number }) {
  const { tone, title, text } = openPoints > 0 ? answering(openPoints) : wordsFor[agreement.state](agreement);
  const { endReason, oversteps } = agreement;
  return (
    <Callout tone={tone} title={title}>
      {text ? <Text>{text}</Text> : null}
      {oversteps.length > 0 ? (
        <>
          <Text>{m.agreements_overstep_title()}</Text>
          <ul>
            {oversteps.map((limit) => (
              <li key={limit}>{overstepWords[limit]()}</li>
            ))}
          </ul>
        </>
      ) : null}
      {endReason ? <Reason reason={endReason} /> : null}
    </Callout>
  );
}

/** Why the mandate does not cover it. */
const overstepWords: Readonly<Record<StaffAgreement['oversteps'][number], () => string>> = {
  since: m.agreements_overstep_since,
  templates: m.agreements_overstep_templates,
  authorisations: m.agreements_overstep_authorisations,
  services: m.agreements_overstep_services,
  standardAnnexes: m.agreements_overstep_standard_annexes,
};

const waiting = ({ signers }: StaffAgreement): Words => {
  const due = signers.filter(isDue);
  const viewed = due.filter(({ state }) => state === 'viewed');
  const signed = signers.filter(({ state }) => state === 'signed').length;
  const far = signers.length > 1 ? `${m.agreements_next_signed_count({ signed, count: signers.length })} ` : '';
  const text =
    viewed.length > 0 ? m.agreements_next_viewed_text({ names: listed(viewed) }) : m.agreements_next_sent_text();
  return { tone: 'info', title: m.agreements_next_sent_title({ names: listed(due) }), text: `${far}${text}` };
};

const answering = (count: number): Words => ({
  tone: 'warning',
  title: m.agreement_proposals_open_title({ count }),
  text: m.agreement_proposals_staff_open_text(),
});

const sealing = (): Words => ({
  tone: 'info',
  title: m.agreements_next_sealing_title(),
  text: m.agreements_next_sealing_text(),
});

const declined = ({ signers }: StaffAgreement): Words => {
  const by = signers.find(({ state }) => state === 'declined');
  const text = by?.declinedAt
    ? m.agreements_next_declined_text({ name: by.name, day: formatDateTime(by.declinedAt) })
    : undefined;
  return { tone: 'danger', title: m.agreements_next_declined_title(), ...(text !== undefined && { text }) };
};

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
  declined,
  withdrawn: () => ({ tone: 'info', title: m.agreements_next_withdrawn_title() }),
  terminated: () => ({ tone: 'info', title: m.agreements_next_terminated_title() }),
  superseded: () => ({
    tone: 'info',
    title: m.agreements_next_superseded_title(),
    text: m.agreements_next_superseded_text(),
  }),
};
