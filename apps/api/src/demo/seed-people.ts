import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CONFIG, type Config } from '../config.js';
import { Passwords } from '../identity/passwords.adapter.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { newId } from '../platform/ids.js';
import { SecondFactorSecrets } from '../second-factor/second-factor-secrets.adapter.js';
import { DEMO_PASSWORD, DEMO_TOTP_SECRET, demoAccounts, type DemoAccount } from './demo-accounts.js';
import type { Demo } from './demo.js';
import type { SeededCustomers } from './seed-customers.js';

/** People who can sign in, by e-mail, with their ids. Tells `npm start` their addresses. */
export async function seedPeople(demo: Demo, customers: SeededCustomers): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const account of demoAccounts) ids.set(account.email, await seedPerson(demo, account, customers));
  const config = demo.app.get<Config>(CONFIG, { strict: false });
  const told = demoAccounts.map(({ role, email, staff }) => ({
    role,
    email,
    secret: staff ? `${DEMO_PASSWORD} + code from the mail page` : DEMO_PASSWORD,
  }));
  await writeFile(path.join(config.DATA_DIR, 'demo-accounts.json'), JSON.stringify(told, null, 2));
  return ids;
}

async function seedPerson(demo: Demo, account: DemoAccount, customers: SeededCustomers): Promise<string> {
  const id = newId();
  const at = demo.clock.now();
  await demo.sql(
    `insert into app.people (id, email, name, locale, password_hash, totp_secret, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      account.email,
      account.name,
      account.locale,
      await demo.get(Passwords).hash(DEMO_PASSWORD),
      account.staff ? demo.get(SecondFactorSecrets).seal(id, DEMO_TOTP_SECRET) : null,
      at,
    ],
  );
  if (account.staff)
    await demo.sql(
      `insert into app.staff_members (person_id, roles, attested_until) values ($1, $2, now() + interval '10 months')`,
      [id, account.staff],
    );
  for (const [key, roles] of Object.entries(account.tenants ?? {}))
    await demo.sql(
      `insert into app.memberships (tenant_id, id, person_id, roles, created_at) values ($1, $2, $3, $4, $5)`,
      [key === 'house' ? HOUSE_TENANT_ID : customers.get(key)?.id, newId(), id, roles, at],
    );
  return id;
}
