import * as m from '#messages';
import type { CustomerAgreementsReadResponse } from '../../../generated/api/types.gen.js';
import { Facts } from '../../ui/facts.js';
import { formatDateTime } from '../../ui/format.js';

/** Which level the seal reached, who besides the vendor vouches for its time, and what the document proves by itself. */
export function SealFacts({ seal }: Pick<CustomerAgreementsReadResponse, 'seal'>) {
  if (seal === null) return null;
  const { level, timestamp } = seal;
  return <Facts facts={[{ name: m.agreements_seal(), value: inWords({ level, timestamp }) }]} />;
}

function inWords({ level, timestamp }: NonNullable<CustomerAgreementsReadResponse['seal']>): string {
  if (timestamp === null) return m.agreements_seal_plain({ level });
  const facts = { level, authority: timestamp.authority, moment: formatDateTime(timestamp.at) };
  if (level === 'PAdES-B-LTA') return m.agreements_seal_archived(facts);
  return level === 'PAdES-B-LT' ? m.agreements_seal_long_term(facts) : m.agreements_seal_stamped(facts);
}
