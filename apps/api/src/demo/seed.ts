import 'reflect-metadata';
import { SealAudit } from '../audit/seal-audit.js';
import { loadConfig } from '../config.js';
import { Demo } from './demo.js';
import { seedPeople } from './seed-people.js';
import { seedLibrary } from './seed-library.js';
import { seedAgreements } from './seed-agreements.js';
import { seedInquiries } from './seed-inquiries.js';
import { seedCustomers } from './seed-customers.js';
import { seedNotices } from './seed-notices.js';
import { seedPolicies } from './seed-policies.js';
import { seedSubProcessors } from './seed-sub-processors.js';

/** Fills a new database with a vendor, its customers and a year of their doings. Does nothing when there is a vendor already. */
async function seed(): Promise<void> {
  const demo = await Demo.open(loadConfig());
  try {
    const existing = await demo.sql(`select 1 from app.processor_profile`);
    if (existing.length > 0) return;
    const customers = await seedCustomers(demo);
    const people = await seedPeople(demo, customers);
    const compliance = people.get('compliance@flex4b.example') ?? '';
    await seedPolicies(demo, compliance);
    const register = await seedSubProcessors(demo, compliance);
    await seedLibrary(demo, compliance);
    await seedAgreements(demo, customers, compliance);
    await seedNotices(demo, customers, register, compliance);
    await seedInquiries(demo, customers, {
      routerId: people.get('router@flex4b.example') ?? '',
      privacyId: people.get('anne@nordlys.example') ?? '',
    });
    demo.clock.toPresent();
    // As it would have been while it happened: nobody is alarmed about a year without seals.
    await demo.get(SealAudit).run();
  } finally {
    await demo.close();
  }
}

await seed();
