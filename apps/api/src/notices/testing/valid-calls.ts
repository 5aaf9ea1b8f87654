import type { ValidCall } from '../../testing/valid-call.js';
import { CHANGES, givenChangeDraft, givenNotice, givenPlan } from './given-notice.js';

export const noticesCalls: readonly ValidCall[] = [
  {
    route: 'POST /api/staff/sub-processor-changes',
    given: async (portal) => {
      const { staff, draft } = await givenPlan(portal);
      return () => staff.post(CHANGES, draft);
    },
  },
  {
    route: 'PUT /api/staff/sub-processor-changes/:id',
    given: async (portal) => {
      const { staff, draft, id } = await givenChangeDraft(portal);
      return () => staff.put(`${CHANGES}/${id}`, { ...draft, effectiveOn: '2026-06-01' });
    },
  },
  {
    route: 'DELETE /api/staff/sub-processor-changes/:id',
    given: async (portal) => {
      const { staff, id } = await givenChangeDraft(portal);
      return () => staff.delete(`${CHANGES}/${id}`);
    },
  },
  {
    route: 'POST /api/staff/sub-processor-changes/:id/announcement',
    given: async (portal) => {
      const { staff, id } = await givenChangeDraft(portal);
      return () => staff.post(`${CHANGES}/${id}/announcement`);
    },
  },
  {
    route: 'POST /api/staff/customers/:tenantId/notices/:id/sending',
    given: async (portal) => {
      const { staff, tenant, id } = await givenNotice(portal, { reachable: false });
      return () => staff.post(`/api/staff/customers/${tenant.id}/notices/${id}/sending`);
    },
  },
  {
    route: 'PUT /api/staff/customers/:tenantId/notices/:id/resolution',
    given: async (portal) => {
      const { staff, tenant, id, privacy } = await givenNotice(portal);
      const objection = { decision: 'objected', reason: 'Vi vil ikke have den.' };
      await privacy.put(`/api/app/sub-processor-changes/${id}/decision`, objection).expect(200);
      const answer = { resolution: 'exception', note: 'Som aftalt i telefonen.' };
      return () => staff.put(`/api/staff/customers/${tenant.id}/notices/${id}/resolution`, answer);
    },
  },
  ...['receipt', 'acknowledgement'].map((noun): ValidCall => ({
    route: `PUT /api/app/sub-processor-changes/:id/${noun}`,
    given: async (portal) => {
      const { privacy, id } = await givenNotice(portal);
      return () => privacy.put(`/api/app/sub-processor-changes/${id}/${noun}`);
    },
  })),
  {
    route: 'PUT /api/app/sub-processor-changes/:id/withdrawal',
    given: async (portal) => {
      const { privacy, id } = await givenNotice(portal);
      const path = `/api/app/sub-processor-changes/${id}`;
      await privacy.put(`${path}/decision`, { decision: 'objected', reason: 'Uden for EU' }).expect(200);
      return () => privacy.put(`${path}/withdrawal`, { reason: 'Vi har fået svar.' });
    },
  },
  {
    route: 'PUT /api/app/sub-processor-changes/:id/decision',
    given: async (portal) => {
      const { privacy, id } = await givenNotice(portal);
      return () => privacy.put(`/api/app/sub-processor-changes/${id}/decision`, { decision: 'approved' });
    },
  },
];
