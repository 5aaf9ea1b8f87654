import { newId } from '../../platform/ids.js';
import { givenTenant, type Tenant } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';

export type GivenService = { readonly id: string; readonly code: string };

export async function givenService(portal: Portal, code: string): Promise<GivenService> {
  const id = newId();
  await portal.sql(
    `insert into app.services (id, code, name_da, name_en, description_da, description_en, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, code, `Ydelse ${code}`, `Service ${code}`, `Hvad ${code} gør`, `What ${code} does`, portal.clock.now()],
  );
  return { id, code };
}

type More = Parameters<typeof givenTenant>[2] & { readonly services?: readonly GivenService[] };

/** A customer with a signatory and a privacy contact, subscribed to some services. */
export async function givenCustomer(
  portal: Portal,
  name: string,
  { services = [], ...more }: More = {},
): Promise<Tenant> {
  const tenant = await givenTenant(portal, name, more);
  for (const service of services)
    await portal.sql(`insert into app.subscriptions (tenant_id, id, service_id, since) values ($1, $2, $3, $4)`, [
      tenant.id,
      newId(),
      service.id,
      portal.clock.now(),
    ]);
  for (const kind of ['signatory', 'privacy'])
    await portal.sql(
      `insert into app.contacts (tenant_id, id, kind, name, title, email) values ($1, $2, $3, $4, $5, $6)`,
      [tenant.id, newId(), kind, `${kind} of ${name}`, 'Direktør', `${kind}.${tenant.id.slice(-8)}@example.test`],
    );
  return tenant;
}
