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
import { changeRequest, noticeOf } from './given-change.js';

export const CHANGES = '/api/staff/sub-processor-changes';

/** A planned sub-processor of a service that one customer has, and staff who may announce it. */
export async function givenPlan(portal: Portal, { reachable = true } = {}) {
  const staff = await givenStaff(portal, ['compliance']);
  const service = await givenService(portal, `s-${newId()}`);
  const tenant = await givenTenant(portal, 'Underrettet A/S');
  await givenSubscription(portal, tenant, service);
  if (reachable) await givenPrivacyContact(portal, tenant);
  const facts = exampleFacts('Ny Leverandør ApS', { serviceIds: [service] });
  return { staff, tenant, draft: changeRequest(await givenSubProcessor(portal, facts, { status: 'planned' })) };
}

export async function givenChangeDraft(portal: Portal) {
  const plan = await givenPlan(portal);
  const { body } = await plan.staff.post(CHANGES, plan.draft).expect(201);
  return { ...plan, id: String(body.id) };
}

/** Announced; no mail has left. An unreachable customer's notice is known not to have arrived. */
export async function givenNotice(portal: Portal, more: { reachable?: boolean } = {}) {
  const plan = await givenPlan(portal, more);
  const { body } = await plan.staff.post(CHANGES, plan.draft).expect(201);
  await plan.staff.post(`${CHANGES}/${body.id}/announcement`).expect(201);
  await runJobs(portal, { leave: ['send-mail'] });
  const { id } = await noticeOf(portal, body.id, plan.tenant.id);
  return { ...plan, id, privacy: await givenMember(portal, plan.tenant, ['privacy']) };
}
