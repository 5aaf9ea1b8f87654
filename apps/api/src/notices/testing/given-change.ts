import type { Caller } from '../../testing/caller.js';
import type { Portal } from '../../testing/portal.js';
import { runJobs } from '../../testing/run-jobs.js';

export const changeRequest = (subProcessorId: string, more: object = {}) => ({
  kind: 'add',
  subProcessorId,
  replacedId: null,
  effectiveOn: '2026-05-01',
  explanation: { da: 'Vi flytter driften.', en: 'We are moving the operation.' },
  facts: null,
  ...more,
});

/** A change that has been announced, with its mails sent. */
export async function givenAnnouncedChange(portal: Portal, staff: Caller, request: object): Promise<string> {
  const { body } = await staff.post('/api/staff/sub-processor-changes', request).expect(201);
  await staff.post(`/api/staff/sub-processor-changes/${body.id}/announcement`).expect(201);
  await runJobs(portal);
  return body.id;
}

/** The notice that a change became for one customer. */
export async function noticeOf(portal: Portal, changeId: string, tenantId: string) {
  const [row] = await portal.sql<{
    id: string;
    status: string;
    fault: string | null;
    closes_at: Date | null;
    delivered_by: string | null;
    engaged_from: string | null;
  }>(
    `select id, status, fault, closes_at, delivered_by, engaged_from::text as engaged_from from app.notices
     where change_id = $1 and tenant_id = $2`,
    [changeId, tenantId],
  );
  if (!row) throw new Error('No notice for this customer.');
  return row;
}
