import * as m from '#messages';
import type { TimelineEvent } from '../../ui/timeline.js';
import type { Tone } from '../../ui/tone.js';
import type { StaffAgreement } from './agreement-state.js';

const events: Readonly<Record<string, { title: () => string; tone?: Tone }>> = {
  'agreement.drafted': { title: m.agreements_event_drafted },
  'agreement.changed': { title: m.agreements_event_changed },
  'agreement.reworded': { title: m.agreements_event_reworded },
  'agreement.sent': { title: m.agreements_event_sent, tone: 'info' },
  'agreement.offered-again': { title: m.agreements_event_offered_again, tone: 'info' },
  'agreement.signer-invited': { title: m.agreements_event_signer_invited },
  'agreement.signatory-replaced': { title: m.agreements_event_signatory_replaced },
  'agreement.reminded': { title: m.agreements_event_reminded },
  'agreement.viewed': { title: m.agreements_event_viewed },
  'agreement.entered-into-force': { title: m.agreements_event_in_force, tone: 'success' },
  'agreement.declined': { title: m.agreements_event_declined, tone: 'danger' },
  'agreement.withdrawn': { title: m.agreements_event_withdrawn },
  'agreement.terminated': { title: m.agreements_event_terminated },
  'agreement.expired': { title: m.agreements_event_expired, tone: 'warning' },
  'agreement.forwarded': { title: m.agreements_event_forwarded, tone: 'warning' },
  'agreement.proposal-made': { title: m.agreements_event_proposal_made, tone: 'info' },
  'agreement.proposal-decided': { title: m.agreements_event_proposal_decided },
  'agreement.signed-as-it-stood': { title: m.agreements_event_signed_as_it_stood, tone: 'warning' },
  'agreement.replaced': { title: m.agreements_event_replaced },
  'agreement.link-asked': { title: m.agreements_event_link_asked },
};

/** Actors without an account, by the kind that the log gives them. */
const actors: Readonly<Record<string, () => string>> = {
  job: m.agreements_actor_system,
  signer: m.agreements_actor_link,
  anonymous: m.agreements_actor_link,
};

/** The audit log's events in words, newest first, signatures by the name in them. A row of saves in one sitting shows as its last. */
export function timelineOf(
  timeline: StaffAgreement['timeline'],
  signatures: StaffAgreement['signatures'] = [],
): TimelineEvent[] {
  return timeline
    .filter(({ type, actor }, index) => {
      const next = timeline[index + 1];
      return type !== 'agreement.changed' || next?.type !== type || next.actor !== actor;
    })
    .map(({ at, type, actor, party, signer, mailbox }, index) => {
      const id = `${at}-${index}`;
      if (type === 'agreement.signed' && party !== null)
        return { id, at, ...signedBy(party, signer, actor, signatures) };
      const { title, tone } = events[type] ?? { title: () => m.agreements_event_other({ type }) };
      const event = title();
      const words = signer === null ? event : m.agreements_event_of({ event, name: named(signer, mailbox) });
      return { id, at, title: words, tone, actor: actors[actor]?.() ?? actor };
    })
    .toReversed();
}

const named = (signer: string, mailbox: string | null): string =>
  mailbox === null ? signer : m.agreements_person({ name: signer, mailbox });

type Party = StaffAgreement['signatures'][number]['party'];

/** Whose signature it is, and who wrote it: the log knows a link or a job, the signature a name. */
function signedBy(party: Party, signer: string | null, actor: string, signatures: StaffAgreement['signatures']) {
  const signature = signatures.find((one) => one.party === party && (signer === null || one.name === signer));
  return {
    title: party === 'controller' ? m.agreements_event_signed_controller() : m.agreements_event_signed_processor(),
    tone: 'success' as const,
    actor: signature
      ? signature.method === 'mandate'
        ? m.agreements_actor_mandate({ name: signature.name })
        : signature.name
      : (actors[actor]?.() ?? actor),
  };
}
