import { keepPreviousData, useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { staffAuditListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { Page } from '../../ui/page.js';
import { AuditList } from './audit-list.js';

export function StaffAuditPage() {
  const list = useListState();
  const { kind, subjectId, from, to, after, tenantId } = list.search;
  const query = useQuery({
    ...staffAuditListOptions({ query: { kind, subjectId, from, to, tenantId, cursor: after } }),
    select: ({ items, next }) => ({ items, nextCursor: next }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={m.audit_title()} lead={m.audit_lead_staff()}>
      <AuditList audience="staff" list={list} query={query} />
    </Page>
  );
}
