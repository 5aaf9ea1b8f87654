import { benchPdf } from '../../../libs/dpa-templates/bench/bench-pdf.js';
import { Portal } from '../src/testing/portal.js';
import { compareReads } from './compare-reads.js';
import type { Figure } from './figure.js';
import { tellForeignIds } from './foreign-ids.js';
import { weighPages } from './page-bytes.js';
import { weighRendering } from './rendering.js';
import { compareTransactions } from './sealed-context.js';
import { timeSealing } from './sign-to-sealed.js';
import { timeCampaign, type CampaignSize } from './time-campaign.js';
import { timeSecondStart } from './second-start.js';
import { seedMany, type Seeded } from './seed-many.js';

/** What can be measured, in the order of measuring. */
export const benches = [
  'pdf',
  'rendering',
  'reads',
  'transactions',
  'foreign-ids',
  'sealing',
  'pages',
  'campaign',
  'start',
] as const;
export type Bench = (typeof benches)[number];

export type BenchOptions = {
  readonly only: readonly Bench[];
  readonly campaign: CampaignSize;
  /** Called with each part's name as it begins. */
  readonly tell: (bench: Bench) => void;
};

/** Measures on a PostgreSQL named by TEST_DATABASE_URL; everything must have been built. */
export async function runBench({ only, campaign, tell }: BenchOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  const wanted = benches.filter((bench) => only.length === 0 || only.includes(bench));
  const measure = async (bench: Bench, work: () => Promise<readonly Figure[]>) => {
    if (!wanted.includes(bench)) return;
    tell(bench);
    figures.push(...(await work()));
  };
  await measure('pdf', comparePdf);
  await measure('rendering', weighRendering);
  if (wanted.some((bench) => !['pdf', 'rendering', 'campaign', 'start'].includes(bench)))
    await withPortal(async (portal, seeded) => {
      await measure('reads', () => compareReads(portal, seeded));
      await measure('transactions', () => compareTransactions(portal, seeded));
      await measure('foreign-ids', () => tellForeignIds(portal, seeded));
      await measure('sealing', () => timeSealing(portal));
      await measure('pages', () => weighPages(portal));
    });
  await measure('campaign', () => timeCampaign(campaign));
  await measure('start', () => timeSecondStart());
  return figures;
}

async function comparePdf(): Promise<Figure[]> {
  return (await benchPdf()).map(({ name, ratioToOwn, msCpu }) => {
    const [subject = '', renderer = ''] = name.split(': ');
    return { subject: `PDF, ${subject}`, name: renderer, ratio: ratioToOwn, value: msCpu, unit: 'ms CPU' };
  });
}

async function withPortal(work: (portal: Portal, seeded: Seeded) => Promise<void>): Promise<void> {
  const portal = await Portal.start();
  try {
    await work(portal, await seedMany(portal));
  } finally {
    await portal.stop();
  }
}
