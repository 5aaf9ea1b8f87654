import * as m from '#messages';
import type { StaffSubProcessorsListResponse } from '../../../generated/api/types.gen.js';
import { formatDate } from '../../ui/format.js';

type Company = Omit<StaffSubProcessorsListResponse['items'][number], 'chain'>;

/** What has been announced of a company and has yet to come to pass, each with its day. */
export function plansOf({ status, facts, factsFrom, upcoming, endsOn }: Company): string[] {
  const changes = upcoming.map(({ validFrom, facts: later }) =>
    later.legalName === facts.legalName
      ? m.sub_processors_changes_on({ day: formatDate(validFrom) })
      : m.sub_processors_renamed({ name: later.legalName, day: formatDate(validFrom) }),
  );
  return [
    ...(status === 'announced' ? [m.sub_processors_begins({ day: formatDate(factsFrom) })] : []),
    ...changes,
    ...(status === 'ending' && endsOn ? [m.sub_processors_app_ends({ day: formatDate(endsOn) })] : []),
  ];
}
