import type { Response } from 'supertest';
import { lastMail } from '../../mail/testing/last-mail.js';
import { HOUSE_TENANT_ID } from '../../platform/audit/audit-event.js';
import { newId } from '../../platform/ids.js';
import { JobRegistry } from '../../platform/jobs/job-registry.js';
import type { Caller } from '../../testing/caller.js';
import { nobody, type Tenant } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';

/** The canary: it must never show where the content may not be read. */
export const CANARY = 'kanariefugl';

export const exampleAnswers = {
  organisation: 'Nordlys Tandklinik',
  type: 'access',
  concerns: 'self',
  message: `Hvad har I gemt om mig? ${CANARY}`,
  name: 'Ida Æblegård',
  email: 'ida@example.test',
  phone: '',
  website: '',
};

/** Does the waiting jobs of one kind, and no other (mails stay unsent). */
export async function runOnly(portal: Portal, job: string): Promise<void> {
  const handler = portal
    .get(JobRegistry)
    .handlers()
    .find((candidate) => candidate.job.name === job);
  const rows = await portal.sql<{ id: string; tenant_id: string; payload: unknown }>(
    `select id, tenant_id, payload from app.outbox where job = $1 order by id`,
    [job],
  );
  for (const { id, tenant_id: tenantId, payload } of rows)
    await portal.within({ realm: 'system', tenantId }, async () =>
      handler?.run(handler.job.payload.parse(payload), { tenantId, effectId: id }),
    );
  await portal.sql(`delete from app.outbox where id = any($1)`, [rows.map(({ id }) => id)]);
}

export const mailCount = async (portal: Portal, template: string): Promise<number> => {
  await runOnly(portal, 'inform-data-subject');
  return Number(
    (await portal.sql<{ n: string }>(`select count(*) as n from app.mails where template = $1`, [template]))[0]?.n,
  );
};

/** Fills in the form and presses the mailed link. @returns the reference and the id in triage */
export async function givenSubmitted(
  portal: Portal,
  answers: Partial<typeof exampleAnswers> = {},
): Promise<{ id: string; reference: string }> {
  const email = `${newId().slice(-8)}@example.test`;
  await nobody(portal)
    .submit('/inquiry', { ...exampleAnswers, email, ...answers, step: 'check', _csrf: '' })
    .expect(303);
  const { url } = await lastMail(portal, 'inquiry-confirm');
  await nobody(portal)
    .submit(new URL(String(url)).pathname, {})
    .expect(303);
  const [row] = await portal.sql<{ id: string; reference: string }>(
    `select id, reference from app.inquiry_intake where status = 'triage' order by id desc limit 1`,
  );
  if (!row) throw new Error('It did not arrive in triage.');
  return row;
}

/** Whom to write to about data subjects. */
export async function givenPrivacyContact(portal: Portal, tenant: Tenant, email: string): Promise<void> {
  await portal.sql(
    `insert into app.contacts (tenant_id, id, kind, name, email) values ($1, $2, 'privacy', 'Pia Privat', $3)`,
    [tenant.id, newId(), email],
  );
}

/** Submitted, its role decided, and routed to these, who each have somebody to tell. @returns the id under which the first has it */
export async function givenRouted(
  portal: Portal,
  staff: Caller,
  tenants: readonly Tenant[],
  answers: Partial<typeof exampleAnswers> = {},
): Promise<{ id: string; intakeId: string; reference: string }> {
  const { id: intakeId, reference } = await givenSubmitted(portal, answers);
  for (const tenant of tenants)
    await portal.sql(
      `insert into app.contacts (tenant_id, id, kind, name, email)
       select $1, $2, 'general', 'Gerda Generel', 'post@kunde.test' where not exists (select from app.contacts where tenant_id = $1)`,
      [tenant.id, newId()],
    );
  const isOurs = tenants[0]?.id === HOUSE_TENANT_ID;
  await staff
    .put(`/api/staff/inbox/${intakeId}/vendor-role`, { role: isOurs ? 'controller' : 'processor' })
    .expect(204);
  await staff
    .post(`/api/staff/inbox/${intakeId}/routing`, { tenantIds: isOurs ? [] : tenants.map(({ id }) => id) })
    .expect(204);
  const [row] = await portal.sql<{ id: string }>(
    `select id from app.inquiries where tenant_id = $1 and reference = $2`,
    [tenants[0]?.id, reference],
  );
  if (!row) throw new Error('It did not reach the controller.');
  return { id: row.id, intakeId, reference };
}

/** What a browser keeps of an answer, and sends along with the next request. */
export const cookieFrom = (answer: Response): string => answer.get('set-cookie')?.[0]?.split(';')[0] ?? '';

/** Asks for the status and enters the mailed code. @returns the page, and what opens it */
export async function givenStatusPage(
  portal: Portal,
  work: () => Promise<unknown>,
  who: { reference: string; email: string },
): Promise<{ page: string; cookie: string }> {
  const asked = await nobody(portal)
    .submit('/inquiry/status', { ...who, _csrf: '' })
    .expect(303);
  await work();
  const { code } = await lastMail(portal, 'inquiry-code');
  const path = String(asked.headers.location);
  const cookie = cookieFrom(asked);
  await nobody(portal)
    .submit(path, { code: String(code) })
    .set('cookie', cookie)
    .expect(303);
  const shown = nobody(portal).get(path).set('accept', 'text/html').set('cookie', cookie);
  return { page: (await shown.expect(200)).text, cookie };
}
