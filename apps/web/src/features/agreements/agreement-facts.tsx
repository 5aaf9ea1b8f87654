import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { Deadline } from '../../ui/deadline.js';
import { Facts } from '../../ui/facts.js';
import { formatDateTime } from '../../ui/format.js';
import { WordingLink } from './wording-link.js';
import { isOpen, stateSigns, type StaffAgreement } from './agreement-state.js';

/** Parties, services, terms and dates of one agreement. */
export function AgreementFacts({ agreement }: { agreement: StaffAgreement }) {
  const { customer, tenantId, services, locale, content, expiresAt, state } = agreement;
  const { mode, noticeDays: count } = content.choices.authorisation;
  const dates = [
    { name: m.agreements_created_at(), at: agreement.createdAt },
    { name: m.agreements_sent_at(), at: agreement.sentAt },
    { name: m.agreements_in_force_at(), at: agreement.inForceAt },
    { name: stateSigns[state].word(), at: agreement.endedAt },
  ];
  return (
    <Facts
      facts={[
        {
          name: m.agreements_customer(),
          value: (
            <Link to="/staff/customers/$id" params={{ id: tenantId }}>
              {customer}
            </Link>
          ),
        },
        ...(expiresAt !== null && isOpen(state)
          ? [{ name: m.agreements_deadline(), value: <Deadline due={expiresAt} /> }]
          : []),
        {
          name: m.agreements_services(),
          value: services.map(({ name }) => name).join(', ') || m.agreements_services_none(),
        },
        {
          name: m.agreements_authorisation(),
          value:
            mode === 'general'
              ? m.agreements_authorisation_general({ count })
              : m.agreements_authorisation_specific({ count }),
        },
        ...(agreement.wording === null
          ? []
          : [{ name: m.agreements_wording(), value: <WordingLink wording={agreement.wording} /> }]),
        { name: m.agreements_language(), value: locale === 'da' ? m.common_locale_da() : m.common_locale_en() },
        ...dates.flatMap(({ name, at }) => (at === null ? [] : [{ name, value: formatDateTime(at) }])),
      ]}
    />
  );
}
