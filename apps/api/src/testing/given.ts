import { newCvr } from '../customers/testing/new-cvr.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { newId, newToken, tokenHash } from '../platform/ids.js';
import type { StaffRole, TenantRole } from '../platform/requests/session.js';
import { Caller } from './caller.js';
import type { Portal } from './portal.js';

export type Tenant = { readonly id: string; readonly name: string };

/** A customer. Its name is its canary: it must never show where another customer looks. */
export async function givenTenant(
  portal: Portal,
  name: string,
  more: { locale?: 'da' | 'en'; authorisation?: 'general' | 'specific'; noticeDays?: number } = {},
): Promise<Tenant> {
  const id = newId();
  await portal.sql(
    `insert into app.tenants (id, kind, name, registration_number, address, country, locale, authorisation, notice_days, created_at)
     values ($1, 'customer', $2, $7, 'Prøvevej 1, 4000 Roskilde', 'DK', $3, $4, $5, $6)`,
    [
      id,
      name,
      more.locale ?? 'da',
      more.authorisation ?? 'general',
      more.noticeDays ?? 30,
      portal.clock.now(),
      newCvr(),
    ],
  );
  return { id, name };
}

/** The vendor's own tenant; several specs need it as the ledger of what concerns no customer. */
export async function givenHouse(portal: Portal): Promise<Tenant> {
  await portal.sql(
    `insert into app.tenants (id, kind, name, registration_number, address, country, locale, created_at)
     values ($1, 'house', 'Flex4Business ApS', '42497762', 'Nåleskovvej 3, 4291 Ruds Vedby', 'DK', 'da', $2) on conflict do nothing`,
    [HOUSE_TENANT_ID, portal.clock.now()],
  );
  return { id: HOUSE_TENANT_ID, name: 'Flex4Business ApS' };
}

export async function givenPerson(portal: Portal, name: string): Promise<string> {
  const id = newId();
  await portal.sql(`insert into app.people (id, email, name, locale, created_at) values ($1, $2, $3, 'da', $4)`, [
    id,
    `${[...name.toLowerCase().matchAll(/[a-z]+/g), id.slice(-6)].join('.')}@example.test`,
    name,
    portal.clock.now(),
  ]);
  return id;
}

/** A signed-in member of staff with these roles. */
export async function givenStaff(
  portal: Portal,
  roles: readonly StaffRole[] = ['owner'],
  name = 'Stine Stab',
): Promise<Caller> {
  const personId = await givenPerson(portal, name);
  await portal.sql(`insert into app.staff_members (person_id, roles, attested_until) values ($1, $2, $3)`, [
    personId,
    roles,
    '2099-01-01',
  ]);
  return signedIn(portal, personId, null);
}

/** A signed-in person of a customer with these roles. */
export async function givenMember(
  portal: Portal,
  tenant: Tenant,
  roles: readonly TenantRole[] = ['admin', 'signatory', 'privacy'],
  name = 'Karen Kunde',
): Promise<Caller> {
  const personId = await givenPerson(portal, name);
  await portal.sql(
    `insert into app.memberships (tenant_id, id, person_id, roles, created_at) values ($1, $2, $3, $4, $5)`,
    [tenant.id, newId(), personId, roles, portal.clock.now()],
  );
  return signedIn(portal, personId, tenant.id);
}

export const nobody = (portal: Portal): Caller => new Caller(portal, null);

async function signedIn(portal: Portal, personId: string, tenantId: string | null): Promise<Caller> {
  const credentials = { token: newToken(), csrfToken: newToken() };
  await portal.sql(
    `insert into app.sessions (id, token_hash, person_id, tenant_id, csrf_token, second_factor, device, created_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, $5, true, 'test', $6, '2099-01-01', '2099-01-01')`,
    [newId(), tokenHash(credentials.token), personId, tenantId, credentials.csrfToken, portal.clock.now()],
  );
  return new Caller(portal, credentials);
}
