import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { staffChangesListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { Callout } from '../../ui/callout.js';
import { changeTitle } from '../sub-processors/sub-processor-words.js';
import { toldAtOnce } from './told-at-once.js';

interface Services {
  chosen: readonly string[];
  before: readonly string[];
}

const useAnnounced = () => useQuery(staffChangesListOptions({ query: { state: 'announced' } })).data?.items ?? [];

/** `done`, and how many notices that sent. */
export function useToldWords() {
  const announced = useAnnounced();
  return (done: string, { chosen, before }: Services): string => {
    const count = toldAtOnce(announced, chosen, before).length;
    return count === 0 ? done : m.customers_told_done({ done, count });
  };
}

/** What saving sets off: notices of changes that were announced before the customer came (docs/decisions/10). */
export function ToldNotice(services: Services) {
  const told = toldAtOnce(useAnnounced(), services.chosen, services.before);
  if (told.length === 0) return null;
  return (
    <Callout tone="warning" title={m.customers_told_title({ count: told.length })}>
      <p>{m.customers_told_text()}</p>
      <ul>
        {told.map((change) => (
          <li key={change.id}>{changeTitle(change)}</li>
        ))}
      </ul>
    </Callout>
  );
}
