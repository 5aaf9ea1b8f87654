import { newId } from '../../platform/ids.js';
import type { Portal } from '../../testing/portal.js';
import type { SubProcessorFacts } from '../sub-processor.js';

/** A service of the vendor. */
export async function givenService(portal: Portal, code: string): Promise<string> {
  const id = newId();
  await portal.sql(
    `insert into app.services (id, code, name_da, name_en, description_da, description_en, created_at)
     values ($1, $2, $3, $4, 'Hvad den gør', 'What it does', $5)`,
    [id, code, `Flex ${code}`, `Flex ${code} (en)`, portal.clock.now()],
  );
  return id;
}

export async function givenSubscription(portal: Portal, tenant: { id: string }, serviceId: string): Promise<void> {
  await portal.sql(
    `insert into app.subscriptions (tenant_id, id, service_id, since) values ($1, $2, $3, '2026-01-01')`,
    [tenant.id, newId(), serviceId],
  );
}

export async function givenPrivacyContact(
  portal: Portal,
  tenant: { id: string },
  email = 'privacy@acme.example',
): Promise<void> {
  await portal.sql(
    `insert into app.contacts (tenant_id, id, kind, name, email) values ($1, $2, 'privacy', 'Pia Privat', $3)`,
    [tenant.id, newId(), email],
  );
}

export const exampleFacts = (legalName: string, more: Partial<SubProcessorFacts> = {}): SubProcessorFacts => ({
  legalName,
  registrationNumber: '99000025',
  address: 'Serverhaven 4, 8800 Viborg',
  country: 'DK',
  contact: { name: 'Databeskyttelse', email: 'privacy@sub-processor.example' },
  purpose: { da: 'Drift af servere', en: 'Operation of servers' },
  dataCategories: { da: ['Kontaktoplysninger'], en: ['Contact details'] },
  serviceIds: [],
  transferMechanism: null,
  ...more,
});

/** A sub-processor in the register, active since 2026-01-01 unless said otherwise. */
export async function givenSubProcessor(
  portal: Portal,
  facts: SubProcessorFacts,
  more: { parentId?: string; status?: 'planned' | 'active'; flowDownOn?: string | null } = {},
): Promise<string> {
  const id = newId();
  const active = (more.status ?? 'active') === 'active';
  await portal.sql(
    `insert into app.sub_processors (id, parent_id, status, flow_down_on, activated_on, created_at) values ($1, $2, $3, $4, $5, $6)`,
    [
      id,
      more.parentId ?? null,
      more.status ?? 'active',
      more.flowDownOn === undefined ? '2025-12-01' : more.flowDownOn,
      active ? '2026-01-01' : null,
      portal.clock.now(),
    ],
  );
  await portal.sql(
    `insert into app.sub_processor_versions (sub_processor_id, version, valid_from, facts) values ($1, 1, '2026-01-01', $2)`,
    [id, JSON.stringify(facts)],
  );
  return id;
}
