import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconFileCertificate } from '@tabler/icons-react';
import * as m from '#messages';
import { getLocale } from '#locale';
import { staffPoliciesListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffPoliciesListResponse } from '../../../generated/api/types.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { columnsOf } from '../../ui/data-table/columns.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDate } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';

type Row = StaffPoliciesListResponse['items'][number] & { id: string };

const waiting: Readonly<Record<Row['waiting'], () => string>> = {
  draft: m.policies_waiting_draft,
  'new-facts': m.policies_waiting_new_facts,
  'own-wording': m.policies_waiting_own,
  nothing: m.policies_waiting_nothing,
};

const column = columnsOf<Row>();
const columns = column.columns([
  column.accessor((row) => row.title[getLocale()], {
    id: 'title',
    header: () => m.policies_document(),
    cell: ({ row, getValue }) => (
      <Link to="/staff/policies/$slug" params={{ slug: row.original.slug }}>
        {getValue() || row.original.slug}
      </Link>
    ),
  }),
  column.accessor('slug', { header: () => m.policies_address(), cell: ({ getValue }) => `/policies/${getValue()}` }),
  column.accessor((row) => row.published?.publishedAt, {
    id: 'published',
    header: () => m.policies_published(),
    cell: ({ row: { original } }) =>
      original.published
        ? m.policies_version_of({
            version: String(original.published.version),
            day: formatDate(original.published.publishedAt),
          })
        : m.policies_not_published(),
  }),
  column.accessor((row) => waiting[row.waiting](), { id: 'waiting', header: () => m.policies_waiting() }),
]);

/** What the vendor tells the public about itself: its privacy notice, its procedures. */
export function PoliciesPage() {
  const list = useListState();
  const mayWrite = useStaffRole('owner', 'compliance');
  const query = useQuery({
    ...staffPoliciesListOptions(),
    select: ({ items }) => ({ items: items.map((item) => ({ ...item, id: item.slug })), nextCursor: null }),
  });
  return (
    <Page title={m.policies_title()} lead={m.policies_lead()}>
      <DataTable
        caption={m.policies_title()}
        columns={columns}
        query={query}
        list={list}
        empty={<EmptyState icon={IconFileCertificate} title={m.policies_title()} text={m.policies_lead()} />}
      />
      {mayWrite ? <NewDocument /> : null}
    </Page>
  );
}

function NewDocument() {
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { slug: '' },
    validate: { slug: (slug) => (/^[a-z][a-z0-9-]{1,59}$/.test(slug) ? null : m.policies_slug_wrong()) },
  });
  return (
    <Section title={m.policies_new()}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ slug }) => void navigate({ to: '/staff/policies/$slug', params: { slug } }))}
      >
        <TextInput
          label={m.policies_slug()}
          description={m.policies_slug_hint()}
          maw={420}
          {...form.getInputProps('slug')}
        />
        <Button type="submit" variant="default" mt="md">
          {m.policies_new_begin()}
        </Button>
      </form>
    </Section>
  );
}
