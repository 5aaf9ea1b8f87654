import { PublishMeasures } from '../annex-library/publish-measures.js';
import { ReadLibrary } from '../annex-library/read-library.js';
import { SaveEntry } from '../annex-library/save-entry.js';
import { demoEntries, demoMeasures } from './demo-library.js';
import type { Demo } from './demo.js';

/** What the vendor's annexes are put together of, before there is any agreement. */
export async function seedLibrary(demo: Demo, staffId: string): Promise<void> {
  const rows = await demo.sql<{ id: string; code: string }>(`select id, code from app.services`);
  const idsOf = (services: readonly string[]) => rows.filter(({ code }) => services.includes(code)).map(({ id }) => id);
  demo.clock.moveTo(345);
  await demo.as({ realm: 'processor', tenantId: null }, { kind: 'person', id: staffId }, async () => {
    const { entries: begun } = await demo.get(ReadLibrary).run();
    for (const { services, ...entry } of demoEntries) {
      const facts = { ...entry, serviceIds: idsOf(services) };
      const known = begun.find(({ kind, name }) => kind === entry.kind && name.da === entry.name.da);
      if (known) await demo.get(SaveEntry).run(known.id, { revision: known.revision, facts });
      else await demo.get(SaveEntry).add(facts);
    }
    const items = demoMeasures.map(({ services, ...measure }) => ({ ...measure, serviceIds: idsOf(services) }));
    await demo.get(PublishMeasures).run({ version: 0, items });
  });
}
