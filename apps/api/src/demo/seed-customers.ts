import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { newId } from '../platform/ids.js';
import { exampleProfile } from '../processor-profile/example-profile.js';
import { processorProfile } from '../processor-profile/processor-profile.js';
import { demoAccounts } from './demo-accounts.js';
import { demoCustomers, demoServices, type DemoCustomer } from './demo-data.js';
import type { Demo } from './demo.js';

/** The demo's customers by key, with their ids. */
export type SeededCustomers = ReadonlyMap<string, DemoCustomer & { readonly id: string }>;

/** A person's address at a customer of the demo: the one to sign in with, for who has an account. */
export const mailbox = (name: string, key: string): string =>
  demoAccounts.find((account) => account.name === name && Object.hasOwn(account.tenants ?? {}, key))?.email ??
  `${name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(/[^a-z]+/g, '.')}@${key}.example`;

/** The vendor, its services, and its customers with whom to write to. */
export async function seedCustomers(demo: Demo): Promise<SeededCustomers> {
  demo.clock.moveTo(400);
  const at = demo.clock.now();
  const profile = processorProfile.parse(exampleProfile);
  await demo.sql(
    `insert into app.tenants (id, kind, name, registration_number, address, country, locale, created_at)
     values ($1, 'house', $2, $3, $4, $5, 'da', $6)`,
    [HOUSE_TENANT_ID, profile.name, profile.registrationNumber, profile.address, profile.country, at],
  );
  await demo.sql(`insert into app.processor_profile (id, profile, updated_at) values (1, $1, $2)`, [
    JSON.stringify(profile),
    at,
  ]);
  const services = demoServices.map((service) => ({ ...service, id: newId() }));
  for (const { id, code, name, description } of services)
    await demo.sql(
      `insert into app.services (id, code, name_da, name_en, description_da, description_en, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, code, name.da, name.en, description.da, description.en, at],
    );
  const seeded = demoCustomers.map((customer) => ({ ...customer, id: newId() }));
  for (const customer of seeded) await seedCustomer(demo, customer, services);
  return new Map(seeded.map((customer) => [customer.key, customer]));
}

async function seedCustomer(
  demo: Demo,
  customer: DemoCustomer & { readonly id: string },
  services: readonly { readonly id: string; readonly code: string }[],
): Promise<void> {
  const { id, name, registrationNumber, address, country, locale, authorisation, noticeDays } = customer;
  await demo.sql(
    `insert into app.tenants (id, kind, name, registration_number, address, country, locale, authorisation, notice_days, created_at)
     values ($1, 'customer', $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, name, registrationNumber, address, country, locale, authorisation, noticeDays, demo.clock.now()],
  );
  for (const service of services.filter(({ code }) => customer.services.some((own) => own === code)))
    await demo.sql(`insert into app.subscriptions (tenant_id, id, service_id, since) values ($1, $2, $3, $4)`, [
      id,
      newId(),
      service.id,
      demo.clock.now(),
    ]);
  for (const kind of ['signatory', 'privacy'] as const)
    await demo.sql(
      `insert into app.contacts (tenant_id, id, kind, name, title, email) values ($1, $2, $3, $4, $5, $6)`,
      [id, newId(), kind, customer[kind].name, customer[kind].title, mailbox(customer[kind].name, customer.key)],
    );
}
