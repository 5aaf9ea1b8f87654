import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconPencil, IconSend, IconTrash, IconUsers } from '@tabler/icons-react';
import * as m from '#messages';
import {
  staffChangesAnnounceMutation,
  staffChangesPreviewOptions,
  staffChangesRemoveMutation,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffChangesPreviewResponse } from '../../../generated/api/types.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { Callout } from '../../ui/callout.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDate, formatShortDate } from '../../ui/format.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { DeadMailboxes } from './dead-mailboxes.js';
import { MailPreview } from './mail-preview.js';
import { agreementWord, answerWord, transferWords } from './sub-processor-words.js';

type Preview = StaffChangesPreviewResponse;
type Row = Preview['items'][number] & { id: string };

const warningText = ({ code, count }: Preview['warnings'][number], { firstDay }: Preview): string =>
  ({
    'nobody-affected': () => m.sub_processors_warning_nobody_affected(),
    'starts-before-periods-end': () => m.sub_processors_warning_starts_before_periods_end({ count }),
    'starts-before-first-period-ends': () =>
      m.sub_processors_warning_starts_before_first_period_ends({ day: firstDay ? formatDate(firstDay) : '–' }),
    'brings-transfer': () => m.sub_processors_warning_brings_transfer({ count }),
    'needs-approval': () => m.sub_processors_warning_needs_approval({ count }),
    'no-contact': () => m.sub_processors_warning_no_contact({ count }),
    unreached: () => m.sub_processors_warning_unreached({ count }),
    'nobody-decides': () => m.sub_processors_warning_nobody_decides({ count }),
    'no-agreement': () => m.sub_processors_warning_no_agreement({ count }),
    'no-flow-down': () => m.sub_processors_warning_no_flow_down(),
  })[code]();

const column = columnsOf<Row>();
const columns = column.columns([
  column.accessor('name', {
    header: () => m.sub_processors_preview_customer(),
    cell: ({ row: { original } }) => (
      <Link to="/staff/customers/$id" params={{ id: original.tenantId }}>
        {original.name}
      </Link>
    ),
  }),
  column.accessor('needsApproval', {
    header: () => m.sub_processors_answers(),
    cell: ({ getValue }) => answerWord[getValue() ?? 'none'](),
  }),
  column.accessor('noticeDays', {
    header: () => m.sub_processors_preview_days(),
    cell: ({ getValue }) => m.sub_processors_preview_days_count({ count: getValue() }),
  }),
  column.accessor('agreement', {
    header: () => m.sub_processors_preview_agreement(),
    cell: ({ getValue }) => {
      const standing = getValue();
      const word = agreementWord[standing]();
      return standing === 'in-force' ? word : <StatusBadge tone="warning">{word}</StatusBadge>;
    },
  }),
  column.accessor('lastDay', {
    header: () => m.sub_processors_preview_last_day(),
    cell: ({ row: { original } }) => (
      <Group gap="xs">
        {formatShortDate(original.lastDay)}
        {original.late ? <StatusBadge tone="warning">{m.sub_processors_preview_late()}</StatusBadge> : null}
        {original.hasContact ? null : <StatusBadge tone="danger">{m.sub_processors_preview_no_contact()}</StatusBadge>}
        {original.unreached.length > 0 ? (
          <StatusBadge tone="danger">{m.sub_processors_preview_unreached()}</StatusBadge>
        ) : null}
        {original.hasDecider ? null : (
          <StatusBadge tone="warning">{m.sub_processors_preview_nobody_decides()}</StatusBadge>
        )}
      </Group>
    ),
  }),
]);

/** What announcing would do, before it is done. */
export function ChangePreview({ id }: { id: string }) {
  const list = useListState();
  const mayWrite = useStaffRole('owner', 'compliance');
  const from = Number(list.search.after ?? '0') || 0;
  const query = useQuery(staffChangesPreviewOptions({ path: { id }, query: { from } }));
  const preview = query.data;
  const rows = preview && {
    items: preview.items.map((item) => ({ ...item, id: item.tenantId })),
    nextCursor: preview.next === null ? null : String(preview.next),
  };
  return (
    <Stack gap="lg">
      <Section title={m.sub_processors_preview()}>
        {preview ? <Summary preview={preview} /> : null}
        {preview && mayWrite ? <Deeds id={id} preview={preview} /> : null}
      </Section>
      {preview ? <MailPreview mails={preview.mails} /> : null}
      <DataTable
        caption={m.sub_processors_preview()}
        columns={columns}
        query={{ ...query, data: rows }}
        list={list}
        empty={
          <EmptyState
            icon={IconUsers}
            title={m.sub_processors_warning_nobody_affected()}
            text={m.sub_processors_draft_lead()}
          />
        }
      />
    </Stack>
  );
}

function Summary({ preview }: { preview: Preview }) {
  const { customers, lastDay, warnings, transfers } = preview;
  return (
    <Stack gap="md">
      <Text>{m.sub_processors_preview_text({ customers })}</Text>
      {lastDay ? <Text>{m.sub_processors_preview_last({ day: formatDate(lastDay) })}</Text> : null}
      <Transfers transfers={transfers} />
      {warnings.map((warning) => (
        <Callout key={warning.code} tone="warning" title={warningText(warning, preview)}>
          {warning.code === 'unreached' ? <DeadMailboxes named={preview.unreached} count={warning.count} /> : null}
        </Callout>
      ))}
    </Stack>
  );
}

/** Where the data goes and on what basis, in words that nobody can miss. */
const Transfers = ({ transfers }: Pick<Preview, 'transfers'>) =>
  transfers.map((transfer) => (
    <Text key={transfer.subProcessorId} fw={600}>
      {transferWords(transfer)}
    </Text>
  ));

/** What has to be before one's eyes once more, right before it cannot be taken back. */
const gravest: ReadonlySet<Preview['warnings'][number]['code']> = new Set([
  'starts-before-first-period-ends',
  'starts-before-periods-end',
  'brings-transfer',
  'unreached',
  'no-flow-down',
]);

function Deeds({ id, preview }: { id: string; preview: Preview }) {
  const { customers, mailed, warnings, transfers } = preview;
  const [opened, dialog] = useDisclosure(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const announce = useMutation({
    ...staffChangesAnnounceMutation(),
    onSuccess: async () => {
      dialog.close();
      await queries.invalidateQueries();
      notifyDone(m.sub_processors_announced_done());
    },
  });
  const remove = useMutation({
    ...staffChangesRemoveMutation(),
    onSuccess: async () => {
      await navigate({ to: '/staff/sub-processors/changes' });
      await queries.invalidateQueries();
    },
  });
  return (
    <Group gap="xs" mt="md">
      <Button leftSection={<IconSend size={16} aria-hidden />} onClick={dialog.open}>
        {m.sub_processors_announce({ count: customers })}
      </Button>
      <Button
        component={Link}
        to={`/staff/sub-processors/changes/${id}/edit`}
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden />}
      >
        {m.sub_processors_draft_edit()}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={16} aria-hidden />}
        loading={remove.isPending}
        onClick={() => remove.mutate({ path: { id } })}
      >
        {m.sub_processors_draft_delete()}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={dialog.close}
        title={m.sub_processors_announce_title()}
        confirm={m.sub_processors_announce({ count: customers })}
        onConfirm={() => announce.mutate({ path: { id } })}
        isPending={announce.isPending}
        error={announce.error}
      >
        <Text>{m.sub_processors_announce_text({ count: mailed })}</Text>
        {customers > mailed ? <Text>{m.sub_processors_announce_unmailed({ count: customers - mailed })}</Text> : null}
        <Transfers transfers={transfers} />
        {warnings
          .filter(({ code }) => gravest.has(code))
          .map((warning) => (
            <Callout key={warning.code} tone="warning" title={warningText(warning, preview)} />
          ))}
      </ConfirmDialog>
    </Group>
  );
}
