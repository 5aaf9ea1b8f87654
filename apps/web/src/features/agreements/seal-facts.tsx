import * as m from '#messages';
import type { CustomerAgreementsReadResponse } from '../../../generated/api/types.gen.js';
import { Facts } from '../../ui/facts.js';
import { formatDateTime } from '../../ui/format.js';

/** Which level the seal reached, and who besides the vendor vouches for its time. */
export function SealFacts({ seal }: Pick<CustomerAgreementsReadResponse, 'seal'>) {
  if (seal === null) return null;
  const { level, timestamp } = seal;
  const value =
    timestamp === null
      ? m.agreements_seal_plain({ level })
      : m.agreements_seal_stamped({ level, authority: timestamp.authority, moment: formatDateTime(timestamp.at) });
  return <Facts facts={[{ name: m.agreements_seal(), value }]} />;
}
