import { Group, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import * as m from '#messages';
import type { TemplatePreviewsTypedResponse } from '../../../generated/api/types.gen.js';
import { Callout } from '../../ui/callout.js';
import { FileDownload } from '../../ui/file-download.js';
import { LegalDocument } from '../agreements/legal-document.js';
import { CustomerChoice } from './customer-choice.js';
import type { Language } from './staff-template.js';
import classes from './templates.module.css';
import { useLastShown } from './use-last-shown.js';

interface WordingPreviewProps {
  id: string;
  preview: { data: TemplatePreviewsTypedResponse | undefined; error: unknown; refetch: () => unknown };
  language: Language;
  tenantId: string | undefined;
  /** The clause being written; the preview follows it. */
  part: string | undefined;
  isSaved: boolean;
  onCustomer: (tenantId: string | undefined) => void;
}

/** The agreement as it would read, with a made-up customer or one that is chosen. */
export function WordingPreview({ id, preview, language, tenantId, part, isSaved, onCustomer }: WordingPreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useLastShown(preview.data);
  useEffect(() => {
    const clause = part === undefined ? null : box.current?.querySelector(`[id="${part}"]`);
    if (clause instanceof HTMLElement && box.current) box.current.scrollTop = clause.offsetTop;
  }, [part, shown?.html]);
  const search = new URLSearchParams({ locale: language, ...(tenantId === undefined ? {} : { tenantId }) });
  return (
    <Stack gap="md">
      <Group align="flex-end" gap="md">
        <CustomerChoice tenantId={tenantId} onChoose={onCustomer} />
        {isSaved ? (
          <FileDownload
            href={`/api/staff/agreement-templates/${id}/draft/document.pdf?${search.toString()}`}
            name={m.templates_preview_pdf()}
            format="PDF"
          />
        ) : (
          <p className={classes.note}>{m.templates_preview_save_first()}</p>
        )}
      </Group>
      {preview.data?.html === null ? (
        <Callout tone="warning" title={m.templates_preview_old()}>
          <p>{m.templates_preview_old_text()}</p>
        </Callout>
      ) : null}
      <div ref={box} className={classes.preview} tabIndex={0} role="region" aria-label={m.templates_preview()}>
        <LegalDocument query={{ ...preview, data: shown }} locale={language} />
      </div>
    </Stack>
  );
}
