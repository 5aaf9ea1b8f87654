import { keepPreviousData, useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { appAuditListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { Page } from '../../ui/page.js';
import { AuditList } from './audit-list.js';

export function AppAuditPage() {
  const list = useListState();
  const { kind, subjectId, from, to, after } = list.search;
  const query = useQuery({
    ...appAuditListOptions({ query: { kind, subjectId, from, to, cursor: after } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={m.audit_title()} lead={m.audit_lead_app()}>
      <AuditList audience="customer" list={list} query={query} />
    </Page>
  );
}
