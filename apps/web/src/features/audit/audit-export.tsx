import { Group, Stack, Text } from '@mantine/core';
import * as m from '#messages';
import { stringifySearch } from '../../app/search-params.js';
import type { ListSearch } from '../../ui/data-table/list-search.js';
import { FileDownload } from '../../ui/file-download.js';

const places = { staff: '/api/staff/audit/export', customer: '/api/app/audit/export' } as const;

/** What the list shows, whole, as a file: for a spreadsheet, or for whoever checks the chain. */
export function AuditExport({ audience, search }: { audience: keyof typeof places; search: ListSearch }) {
  const { kind, subjectId, from, to, tenantId } = search;
  const filter = { kind, subjectId, from, to, ...(audience === 'staff' && { tenantId }) };
  const href = (format: string) => `${places[audience]}${stringifySearch({ ...filter, format })}`;
  return (
    <Stack gap="xs">
      <Group gap="md">
        <FileDownload href={href('csv')} name={m.audit_export_csv()} format="CSV" />
        <FileDownload href={href('jsonl')} name={m.audit_export_jsonl()} format="JSON Lines" />
      </Group>
      <Text size="sm" c="dimmed">
        {m.audit_export_note()}
      </Text>
    </Stack>
  );
}
