import { generateSync } from 'otplib';
import type { StaffRole, TenantRole } from '../../platform/requests/session.js';
import { givenPerson, type Tenant } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';
import { newId } from '../../platform/ids.js';
import { Passwords } from '../passwords.adapter.js';
import { newTotpSecret } from '../../second-factor/second-factor.js';
import { SecondFactorSecrets } from '../../second-factor/second-factor-secrets.adapter.js';

export type Account = {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  /** '' when there is no second factor. */
  readonly totpSecret: string;
};

type Wanted = {
  readonly name?: string;
  readonly staff?: readonly StaffRole[];
  readonly memberOf?: readonly Tenant[];
  readonly roles?: readonly TenantRole[];
  readonly secondFactor?: boolean;
};

/** Somebody who can sign in for real: with a password, and with a second factor if wanted. */
export async function givenAccount(portal: Portal, wanted: Wanted = {}): Promise<Account> {
  const id = await givenPerson(portal, wanted.name ?? 'Ane Ansat');
  const password = 'seks tamme pelikaner';
  const totpSecret = wanted.secondFactor ? newTotpSecret() : '';
  await portal.sql(`update app.people set password_hash = $2, totp_secret = $3 where id = $1`, [
    id,
    await portal.get(Passwords).hash(password),
    totpSecret === '' ? null : portal.get(SecondFactorSecrets).seal(id, totpSecret),
  ]);
  if (wanted.staff)
    await portal.sql(`insert into app.staff_members (person_id, roles) values ($1, $2)`, [id, wanted.staff]);
  for (const tenant of wanted.memberOf ?? [])
    await portal.sql(
      `insert into app.memberships (tenant_id, id, person_id, roles, created_at) values ($1, $2, $3, $4, $5)`,
      [tenant.id, newId(), id, wanted.roles ?? ['admin'], portal.clock.now()],
    );
  const [person] = await portal.sql<{ email: string }>(`select email from app.people where id = $1`, [id]);
  return { id, email: person?.email ?? '', password, totpSecret };
}

/** The code that the person's app shows at the portal's time; `stepsAway` steps of 30 s earlier or later. */
export const codeOf = (portal: Portal, secret: string, stepsAway = 0): string =>
  generateSync({ secret, epoch: Math.floor(portal.clock.now().getTime() / 1000) + stepsAway * 30 });
