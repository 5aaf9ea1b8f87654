import { useQuery } from '@tanstack/react-query';
import {
  templatePreviewsChanges,
  templatePreviewsChangesSinceSigned,
  templatePreviewsDraftChanges,
} from '../../../generated/api/sdk.gen.js';
import type { Language } from './staff-template.js';

export interface Compared {
  id: string;
  /** The id of the version that is compared with. */
  since: string | undefined;
  to: 'draft' | number;
  language: Language;
  /** Compared with what this customer signed last, instead. */
  tenantId: string | undefined;
}

/** What differs, in the form that both comparisons have in common; `signed` when it is with what somebody signed. */
export function useChanges(compared: Compared) {
  const { since, tenantId, to } = compared;
  return useQuery({
    queryKey: ['template-changes', compared],
    queryFn: () => askedFor(compared),
    enabled: tenantId !== undefined || since !== undefined,
    // A draft changes elsewhere.
    staleTime: to === 'draft' ? 0 : Infinity,
    retry: false,
  });
}

async function askedFor({ id, since = '', to, language, tenantId }: Compared) {
  if (tenantId !== undefined && to !== 'draft') {
    const { data } = await templatePreviewsChangesSinceSigned({ path: { id, number: to, tenantId } });
    return { clauses: data.clauses, locale: data.locale, signed: data.before };
  }
  const query = { locale: language, since };
  const { data } =
    to === 'draft'
      ? await templatePreviewsDraftChanges({ path: { id }, query })
      : await templatePreviewsChanges({ path: { id, number: to }, query });
  return { clauses: data.clauses, locale: data.locale, signed: null };
}
