import { PlanCampaign } from '../agreement-campaigns/plan-campaign.js';
import { ListExamples } from '../agreement-campaigns/list-examples.js';
import { StartCampaign } from '../agreement-campaigns/start-campaign.js';
import type { CampaignOrder } from '../agreement-campaigns/campaigns.schema.js';
import { FindTemplateVersion } from '../agreement-templates/find-template-version.js';
import type { Demo } from './demo.js';
import type { SeededCustomers } from './seed-customers.js';

/** Whom staff deal with by hand. */
const byHand = ['solvang', 'egeskov', 'blaafrost'];

/** One that has sent what was left to send. */
export async function runDemoCampaign(demo: Demo, customers: SeededCustomers, staffId: string): Promise<void> {
  const excluded = byHand.flatMap((key) => customers.get(key)?.id ?? []);
  await asStaff(demo, staffId, async () => {
    const id = await plan(demo, 'Kunder uden aftale', { standing: 'unsigned', excluded });
    const { fingerprint } = await demo.get(ListExamples).run(id);
    await demo.get(StartCampaign).run(id, { fingerprint, confirmed: true });
  });
  await demo.runJobs();
}

/** One that waits for somebody to look at its dry run. */
export async function planDemoCampaign(demo: Demo, staffId: string): Promise<void> {
  await asStaff(demo, staffId, () => plan(demo, 'Alle kunder', { standing: 'everyone', excluded: [] }));
}

async function plan(
  demo: Demo,
  name: string,
  audience: Pick<CampaignOrder['audience'], 'standing' | 'excluded'>,
): Promise<string> {
  return demo.get(PlanCampaign).run({
    name,
    templateVersionId: await demo.get(FindTemplateVersion).current(),
    audience: { search: '', serviceIds: [], locale: null, ...audience },
    settings: {
      expiresInDays: 30,
      annexA: {
        dataTypes: [{ name: 'Navn, telefonnummer og e-mailadresse', category: 'ordinary' }],
        dataSubjects: ['Kundens egne kunder og kontaktpersoner'],
      },
    },
  });
}

const asStaff = <T>(demo: Demo, id: string, work: () => Promise<T>): Promise<T> =>
  demo.as({ realm: 'processor', tenantId: null }, { kind: 'person', id }, work);
