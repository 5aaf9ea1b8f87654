import * as m from '#messages';
import { Callout } from '../../ui/callout.js';
import { formatDate } from '../../ui/format.js';
import type { StaffAgreement } from './agreement-state.js';

/** Companies of annex B that it was announced will leave: the annex says who is in use when it is signed. */
export function AnnouncedEnds({ ends }: { ends: StaffAgreement['announcedEnds'] }) {
  if (ends.length === 0) return null;
  return (
    <Callout tone="info" title={m.agreements_ends_title({ count: ends.length })}>
      <ul>
        {ends.map((end) => (
          <li key={`${end.under} ${end.legalName}`}>{endWords(end)}</li>
        ))}
      </ul>
      <p>{m.agreements_ends_text()}</p>
    </Callout>
  );
}

type End = StaffAgreement['announcedEnds'][number];

function endWords({ legalName, under, follows, replacedBy: other, effectiveOn, isEarliest }: End) {
  const name = under === null ? legalName : m.agreements_ends_under({ name: legalName, under });
  const date = formatDate(effectiveOn);
  if (follows) return m.agreements_ends_follows({ name, date });
  if (other === null) return (isEarliest ? m.agreements_ends_ended_earliest : m.agreements_ends_ended)({ name, date });
  return (isEarliest ? m.agreements_ends_replaced_earliest : m.agreements_ends_replaced)({ name, other, date });
}
