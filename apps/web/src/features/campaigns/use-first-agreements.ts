import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  staffCampaignsExampleQueryKey,
  staffCampaignsExamplesOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffCampaignsExample } from '../../../generated/api/sdk.gen.js';

const NONE = { items: [], more: { combinations: 0, customers: 0 }, customers: 0, fingerprint: '' };

/** What first agreements would say of the processing, and whether whoever looks at it has read that, and nothing else. */
export function useFirstAgreements(id: string, isAsked: boolean) {
  const examples = useQuery({ ...staffCampaignsExamplesOptions({ path: { id } }), staleTime: 0 });
  const { items, more, customers, fingerprint } = examples.data ?? NONE;
  /** What was seen of another state of things has not been seen of this one. */
  const seenAs = (tenantId: string) => `${fingerprint} ${tenantId}`;
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [readText, setReadText] = useState<string | null>(null);
  const [isAskedFor, setAskedFor] = useState(false);
  const at = Math.max(
    items.findIndex(({ tenantId }) => tenantId === chosen),
    0,
  );
  const documents = useQueries({
    queries: items.map(({ tenantId }, index) => ({
      queryKey: [...staffCampaignsExampleQueryKey({ path: { id, tenantId } }), fingerprint],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await staffCampaignsExample({ path: { id, tenantId }, signal, throwOnError: true })).data,
      enabled: index === at || opened.includes(seenAs(tenantId)),
      staleTime: 0,
    })),
  });
  const text = [fingerprint, ...documents.map(({ data }) => data?.html ?? '')].join('\n');
  const unseen = documents.filter(({ data }) => data === undefined).length;
  const isAll = items.length > 0 && unseen === 0;
  const isRead = isAll && readText === text;
  return {
    ...{ examples, items, more, customers, fingerprint, unseen, isRead, isUnread: isAskedFor && !isRead },
    shown: items[at],
    document: documents[at],
    isSeen: (index: number) => documents[index]?.data !== undefined,
    next: items[at + 1],
    show: (tenantId: string) => {
      setChosen(tenantId);
      setOpened([...opened, ...items.slice(at, at + 1).map((item) => seenAs(item.tenantId)), seenAs(tenantId)]);
    },
    read: (hasRead: boolean) => {
      setReadText(hasRead && isAll ? text : null);
      setAskedFor(hasRead && !isAll);
    },
    /** @returns whether the campaign can be started; where not, it is said at the tick */
    check: () => {
      setAskedFor(isAsked && !isRead);
      return !isAsked || isRead;
    },
  };
}

export type FirstAgreementsToRead = ReturnType<typeof useFirstAgreements>;
