import { RecordFlowDown } from '../sub-processors/record-flow-down.js';
import { RegisterSubProcessor } from '../sub-processors/register-sub-processor.js';
import { addDays, danishDate } from '../platform/danish-days.js';
import { demoSubProcessors, type DemoSubProcessor } from './demo-sub-processors.js';
import type { Demo } from './demo.js';

/** The register's ids by the demo's keys. */
export type SeededRegister = ReadonlyMap<string, string>;

/** The register as it was when the vendor began with the portal, with those that were planned since. */
export async function seedSubProcessors(demo: Demo, staffId: string): Promise<SeededRegister> {
  demo.clock.moveTo(395);
  const services = new Map(
    (await demo.sql<{ id: string; code: string }>(`select id, code from app.services`)).map(({ id, code }) => [
      code,
      id,
    ]),
  );
  const ids = new Map<string, string>();
  const asStaff = <T>(work: () => Promise<T>) =>
    demo.as({ realm: 'processor', tenantId: null }, { kind: 'person', id: staffId }, work);
  for (const company of demoSubProcessors) {
    if (company.planned) demo.clock.moveTo(110);
    const today = danishDate(demo.clock.now());
    const { id } = await asStaff(() =>
      demo.get(RegisterSubProcessor).run({
        facts: factsOf(company, services),
        parentId: company.below ? (ids.get(company.below) ?? null) : null,
        flowDownOn: company.planned ? null : addDays(today, -30),
        engagedSince: company.planned ? null : today,
      }),
    );
    ids.set(company.key, id);
    if (company.planned && company.key !== 'scan') await asStaff(() => demo.get(RecordFlowDown).run(id, today));
  }
  return ids;
}

export function factsOf(company: DemoSubProcessor, services: ReadonlyMap<string, string>) {
  return {
    legalName: company.name,
    registrationNumber: company.number,
    address: company.address,
    country: company.country,
    contact: { name: 'Privacy', email: `privacy@${company.key.toLowerCase()}.example` },
    purpose: { ...company.purpose },
    dataCategories: { da: [...company.data.da], en: [...company.data.en] },
    serviceIds: company.services.flatMap((code) => services.get(code) ?? []),
    transferMechanism: company.transfer ?? null,
  };
}
