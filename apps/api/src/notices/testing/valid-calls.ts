import { newId } from '../../platform/ids.js';
import {
  exampleFacts,
  givenPrivacyContact,
  givenService,
  givenSubProcessor,
  givenSubscription,
} from '../../sub-processors/testing/given-sub-processor.js';
import { givenMember, givenStaff, givenTenant } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';
import { runJobs } from '../../testing/run-jobs.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { changeRequest, noticeOf } from './given-change.js';

const CHANGES = '/api/staff/sub-processor-changes';

/** A planned sub-processor of a service that one customer has, and staff who may announce it. */
async function givenPlan(portal: Portal, { reachable = true } = {}) {
  const staff = await givenStaff(portal, ['compliance']);
  const service = await givenService(portal, `s-${newId()}`);
  const tenant = await givenTenant(portal, 'Underrettet A/S');
  await givenSubscription(portal, tenant, service);
  if (reachable) await givenPrivacyContact(portal, tenant);
  const facts = exampleFacts('Ny Leverandør ApS', { serviceIds: [service] });
  return { staff, tenant, draft: changeRequest(await givenSubProcessor(portal, facts, { status: 'planned' })) };
}

async function givenChangeDraft(portal: Portal) {
  const plan = await givenPlan(portal);
  const { body } = await plan.staff.post(CHANGES, plan.draft).expect(201);
  return { ...plan, id: String(body.id) };
}

/** Announced; no mail has left. An unreachable customer's notice is known not to have arrived. */
async function givenNotice(portal: Portal, more: { reachable?: boolean } = {}) {
  const plan = await givenPlan(portal, more);
  const { body } = await plan.staff.post(CHANGES, plan.draft).expect(201);
  await plan.staff.post(`${CHANGES}/${body.id}/announcement`).expect(201);
  await runJobs(portal, { leave: ['send-mail'] });
  const { id } = await noticeOf(portal, body.id, plan.tenant.id);
  return { ...plan, id, privacy: await givenMember(portal, plan.tenant, ['privacy']) };
}

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
    route: 'PUT /api/app/sub-processor-changes/:id/decision',
    given: async (portal) => {
      const { privacy, id } = await givenNotice(portal);
      return () => privacy.put(`/api/app/sub-processor-changes/${id}/decision`, { decision: 'approved' });
    },
  },
];
