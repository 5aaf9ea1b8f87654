import { deepStrictEqual } from 'node:assert/strict';
import type { Portal } from '../src/testing/portal.js';
import { inRatio, median, type Figure } from './figure.js';
import { load } from './load.js';
import { startMeasured, type MeasuredServer } from './measured-server.js';
import type { Seeded } from './seed-many.js';

const CONNECTIONS = 16;

type Read = { readonly subject: string; readonly paths: readonly string[]; readonly cookie: string };
type Round = { readonly rate: number; readonly cpuPerRequest: number };

/**
 * Signed-in reads by the portal, with isolation, against the same reads without: answers per second at 16 connections,
 * and CPU of the server's own process (PostgreSQL and the load apart). Rounds are interleaved, so that load from
 * elsewhere meets all alike.
 */
export async function compareReads(
  portal: Portal,
  seeded: Seeded,
  { rounds = 7, milliseconds = 1_500 } = {},
): Promise<Figure[]> {
  const { DATABASE_URL, PORTAL_SECRET, DATA_DIR, PUBLIC_URL, SMTP_URL } = portal.config;
  const env = { DATABASE_URL, PORTAL_SECRET, DATA_DIR, PUBLIC_URL, SMTP_URL, PROCESS: 'api' };
  const servers: MeasuredServer[] = [];
  try {
    servers.push(await startMeasured('own', 'own.js', env));
    servers.push(await startMeasured('Fastify + pg', 'bare-fastify.js', env));
    servers.push(await startMeasured('Nest + Express + TypeORM', 'nest-express.js', env));
    const figures: Figure[] = [];
    for (const read of readsOf(seeded)) {
      await checkSame(servers, read);
      figures.push(...(await compare(servers, read, rounds, milliseconds)));
    }
    return figures;
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

const readsOf = ({ customerIds, agreementId, staffCookie, memberCookie }: Seeded): Read[] => [
  {
    subject: 'a customer, by staff',
    paths: customerIds.map((id) => `/api/staff/customers/${id}`),
    cookie: staffCookie,
  },
  { subject: 'an agreement, by its customer', paths: [`/api/app/agreements/${agreementId}`], cookie: memberCookie },
  { subject: '50 customers, by staff', paths: ['/api/staff/customers'], cookie: staffCookie },
];

/** @throws AssertionError when a server of comparison answers anything else: its figures would mean nothing */
async function checkSame(servers: readonly MeasuredServer[], { paths, cookie }: Read): Promise<void> {
  const answers = await Promise.all(
    servers.map(async ({ port }) => {
      const response = await fetch(`http://127.0.0.1:${port}${paths[0] ?? ''}`, { headers: { cookie } });
      const answer: unknown = await response.json();
      return { status: response.status, answer };
    }),
  );
  deepStrictEqual(answers[0]?.status, 200);
  for (const answer of answers) deepStrictEqual(answer, answers[0]);
}

async function compare(
  servers: readonly MeasuredServer[],
  { subject, paths, cookie }: Read,
  rounds: number,
  milliseconds: number,
): Promise<Figure[]> {
  const measured = servers.map((server) => ({ server, rounds: new Array<Round>() }));
  for (let round = -1; round < rounds; round++)
    for (const { server, rounds: done } of measured) {
      const before = await server.cpu();
      const start = performance.now();
      const rate = await load({ port: server.port, paths, cookie }, CONNECTIONS, milliseconds);
      const requests = (rate * (performance.now() - start)) / 1000;
      const cpuPerRequest = ((await server.cpu()) - before) / requests;
      // The first round warms up.
      if (round >= 0) done.push({ rate, cpuPerRequest });
    }
  const medians = (of: (round: Round) => number) =>
    measured.map(({ server, rounds: done }) => ({ name: server.name, value: median(done.map(of)) }));
  return [
    ...inRatio(
      subject,
      'requests/s',
      medians(({ rate }) => rate),
    ),
    ...inRatio(
      `${subject}: server's CPU`,
      'ms/request',
      medians(({ cpuPerRequest }) => cpuPerRequest),
    ),
  ];
}
