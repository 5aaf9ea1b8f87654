import { useState } from 'react';
import type { TemplatePreviewsTypedResponse } from '../../../generated/api/types.gen.js';

type Shown = { html: string; contents: string };

/** The newest preview that could be shown: half a placeholder while typing does not take the page away. */
export function useLastShown(data: TemplatePreviewsTypedResponse | undefined): Shown | undefined {
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const html = data?.html ?? null;
  if (data && html !== null && html !== shown?.html) setShown({ html, contents: data.contents });
  return shown;
}
