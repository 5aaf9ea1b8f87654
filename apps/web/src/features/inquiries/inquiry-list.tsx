import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PortalColumns } from '../../ui/data-table/columns.js';
import { DataTable, type ListQuery } from '../../ui/data-table/data-table.js';
import type { ListFilter } from '../../ui/data-table/list-toolbar.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';

interface InquiryListProps<Row extends { id: string }> {
  title: string;
  lead: string;
  action?: ReactNode;
  columns: PortalColumns<Row>;
  query: ListQuery<Row>;
  filters?: readonly ListFilter[];
  empty: { icon: Icon; title: string; text: string };
}

/** A page with a list of inquiries: those to pass on, those passed on, a customer's own. */
export function InquiryList<Row extends { id: string }>(props: InquiryListProps<Row>) {
  const { title, lead, action, columns, query, filters, empty } = props;
  const list = useListState();
  return (
    <Page title={title} lead={lead} action={action}>
      <DataTable
        caption={title}
        columns={columns}
        query={query}
        list={list}
        {...(filters && { filters })}
        empty={<EmptyState {...empty} />}
      />
    </Page>
  );
}
