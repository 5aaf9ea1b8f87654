import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { templatePreviewsTyped } from '../../../generated/api/sdk.gen.js';
import type { Language } from './staff-template.js';
import type { Wording } from './wording.js';

const PAUSE = 700;

/** What is typed, as an agreement would show it, and what is wrong with it; asked for once typing pauses. */
export function usePreview(id: string, content: Wording, locale: Language, tenantId: string | undefined) {
  const [typed] = useDebouncedValue(content, PAUSE);
  return useQuery({
    queryKey: ['template-preview', id, locale, tenantId, typed],
    queryFn: async ({ signal }) => {
      const body = { locale, content: typed, ...(tenantId === undefined ? {} : { tenantId }) };
      const { data } = await templatePreviewsTyped({ path: { id }, body, signal });
      return data;
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
}
