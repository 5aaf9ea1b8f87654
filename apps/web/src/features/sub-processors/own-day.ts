import * as m from '#messages';
import { formatDate } from '../../ui/format.js';

interface Told {
  ownDay: string;
  engagedFrom: string | null;
  status: string;
}

const open: readonly string[] = ['pending', 'undelivered', 'delivered', 'acknowledged'];

/** From when the change holds for this customer, under the name of how sure that is; none where it does not come to. */
export function ownDayFacts({ ownDay, engagedFrom, status }: Told): { name: string; value: string }[] {
  if (engagedFrom !== null) return [{ name: m.sub_processors_own_from(), value: formatDate(engagedFrom) }];
  return open.includes(status) ? [{ name: m.sub_processors_earliest(), value: formatDate(ownDay) }] : [];
}
