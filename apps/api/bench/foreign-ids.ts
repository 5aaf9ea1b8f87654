import { RouteInventory } from '../src/platform/routes/route-inventory.js';
import { givenRouted } from '../src/inquiries/testing/given-inquiry.js';
import { givenNotice } from '../src/notices/testing/given-notice.js';
import { givenStaff, givenTenant } from '../src/testing/given.js';
import type { Portal } from '../src/testing/portal.js';
import { areaUnderCurve } from './area-under-curve.js';
import { alone, type Figure } from './figure.js';
import { startMeasured } from './measured-server.js';
import type { Seeded } from './seed-many.js';

/** What the noun of a customer's route is called in the database. */
const tableOf: Readonly<Record<string, string>> = {
  agreements: 'agreements',
  inquiries: 'inquiries',
  'sub-processor-changes': 'notices',
};
const IDS = 40;

/**
 * Whether time tells another customer's id from one that nobody has: for each read that takes an id, both kinds in
 * turn, one after the other over one connection; the chance that a foreign one takes longer (area under the curve).
 * 0.5 tells nothing.
 */
export async function tellForeignIds(
  portal: Portal,
  { tenantId, memberCookie }: Pick<Seeded, 'tenantId' | 'memberCookie'>,
  { pairs = 1_000 } = {},
): Promise<Figure[]> {
  await givenOthers(portal);
  const { DATABASE_URL, PORTAL_SECRET, DATA_DIR, PUBLIC_URL, SMTP_URL } = portal.config;
  const env = { DATABASE_URL, PORTAL_SECRET, DATA_DIR, PUBLIC_URL, SMTP_URL, PROCESS: 'api' };
  const server = await startMeasured('own', 'own.js', env);
  try {
    const milliseconds = async (path: string): Promise<number> => {
      const start = performance.now();
      const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, { headers: { cookie: memberCookie } });
      await answer.arrayBuffer();
      const took = performance.now() - start;
      if (answer.status !== 404) throw new Error(`${path} is answered ${answer.status}, not as what does not exist.`);
      return took;
    };
    const figures: Figure[] = [];
    for (const path of idReads(portal)) {
      const ids = await foreignIds(portal, path, tenantId);
      const [foreign, missing] = [new Array<number>(), new Array<number>()];
      const take = async (id: string, into: number[], round: number) => {
        const took = await milliseconds(path.replace(':id', id));
        // The first rounds warm up.
        if (round >= 0) into.push(took);
      };
      for (let round = -IDS; round < pairs; round++) {
        const id = ids[Math.abs(round) % ids.length] ?? '';
        // Each kind is first as often as second, and each id with its neighbour.
        const turns = [() => take(id, foreign, round), () => take(neighbourOf(id), missing, round)];
        for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
      }
      figures.push(
        alone("another customer's id, told by time", path, areaUnderCurve(foreign, missing), 'AUC, aim 0.45–0.55'),
      );
    }
    return figures;
  } finally {
    await server.stop();
  }
}

const idReads = (portal: Portal): string[] =>
  portal
    .get(RouteInventory)
    .list()
    .filter(({ realm, method, path }) => realm === 'controller' && method === 'GET' && path.includes(':'))
    .map(({ path }) => path);

/** An id that nobody has, and that lies beside it in the index. */
const neighbourOf = (id: string): string =>
  `${id.slice(0, -4)}${(Number.parseInt(id.slice(-4), 16) ^ 1).toString(16).padStart(4, '0')}`;

/** Seeding copies agreements only. */
async function givenOthers(portal: Portal): Promise<void> {
  const router = await givenStaff(portal, ['router']);
  for (let other = 0; other < 5; other++) {
    await givenRouted(portal, router, [await givenTenant(portal, `Anden ${other} A/S`)]);
    await givenNotice(portal);
  }
}

async function foreignIds(portal: Portal, path: string, tenantId: string): Promise<string[]> {
  const table = tableOf[/^\/api\/app\/([a-z-]+)/.exec(path)?.[1] ?? ''];
  if (!table) throw new Error(`${path}: say in which table its ids are.`);
  const rows = await portal.sql<{ id: string }>(
    `select id from app.${table} where tenant_id <> $1 order by md5(id::text) limit ${IDS}`,
    [tenantId],
  );
  if (rows.length === 0) throw new Error(`${path}: nothing of another customer to ask for.`);
  return rows.map(({ id }) => id);
}
