import * as m from '#messages';
import { DateText } from './kit/dates.js';
import type { Tone } from './kit/notice.js';
import type { PageContext, PageLocale } from './kit/page-context.js';
import { StatusTag } from './kit/status-tag.js';
import { SummaryList } from './kit/summary-list.js';

export type WrittenProposal = {
  readonly id: string;
  readonly kind: 'comment' | 'text' | 'addition' | 'change' | 'removal';
  readonly label: string;
  readonly offered: string | null;
  readonly wish: string;
  readonly reason: string;
  readonly by: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly state: 'open' | 'accepted' | 'rejected' | 'answered' | 'as-it-stood';
  readonly answer: string;
  /** The value as it goes in. */
  readonly acceptedText: string | null;
};

/** What was proposed and asked, each with what became of it. */
export function ProposalList({
  page,
  items,
}: {
  readonly page: PageContext;
  readonly items: readonly WrittenProposal[];
}) {
  return items.map((item) => (
    <section key={item.id} aria-labelledby={`proposal-${item.id}`}>
      <h3 id={`proposal-${item.id}`}>{item.label}</h3>
      <p className="quiet">
        {item.by} · <DateText at={item.madeAt} withTime />
      </p>
      <StatusTag tone={tones[item.state]}>{stateWord(item.state, page.locale)}</StatusTag>
      <SummaryList rows={rowsOf(item, page)} />
    </section>
  ));
}

const tones = {
  ...{ open: 'warning', accepted: 'success', rejected: 'danger', answered: 'info' },
  'as-it-stood': 'neutral',
} as const satisfies Record<WrittenProposal['state'], Tone>;

function stateWord(state: WrittenProposal['state'], locale: PageLocale): string {
  const words = {
    open: m.agreement_proposals_state_open({}, { locale }),
    accepted: m.agreement_proposals_state_accepted({}, { locale }),
    rejected: m.agreement_proposals_state_rejected({}, { locale }),
    answered: m.agreement_proposals_state_answered({}, { locale }),
    'as-it-stood': m.agreement_proposals_state_as_it_stood({}, { locale }),
  };
  return words[state];
}

function rowsOf(item: WrittenProposal, { locale, processor }: PageContext) {
  const { kind, offered, wish, reason, acceptedText, answer } = item;
  const wished = kind === 'removal' ? m.agreement_proposals_remove({}, { locale }) : wish;
  return [
    { label: m.agreement_proposals_now({}, { locale }), text: offered ?? '' },
    { label: m.agreement_proposals_wish({}, { locale }), text: wished },
    { label: m.agreement_proposals_reason({}, { locale }), text: reason },
    { label: m.agreement_proposals_goes_in({}, { locale }), text: acceptedText ?? '' },
    { label: m.agreement_proposals_answer_of({ processor: processor.name }, { locale }), text: answer },
  ].flatMap(({ label, text }) => (text === '' ? [] : [{ label, value: text, written: true }]));
}
