import type { EntityManager } from 'typeorm';
import pg from 'pg';
import { enterContext, realms, type Realm } from './index.js';
import { sampleDatabase, type SampleDatabase } from './testing/sample-database.js';
import { acme, umbrella } from './testing/sample-wall.js';

const units = 20_000;
const atOnce = 24;

let database: SampleDatabase;
let dirtyHandovers = 0;
beforeAll(async () => {
  database = await sampleDatabase({ poolSize: 3 });
  for (const realm of realms) {
    const pool: unknown = Reflect.get(database.dataSources[realm].driver, 'master');
    if (!(pool instanceof pg.Pool)) throw new Error('not a pg pool');
    pool.on('acquire', (client) => {
      // pg learns the status of a brand-new connection just after this event.
      if ((client.getTransactionStatus() ?? 'I') !== 'I') dirtyHandovers += 1;
    });
  }
});
afterAll(() => database.drop());

/** The same sequence in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

type Asker = { readonly realm: Realm; readonly tenantId: string | null; readonly expected: readonly string[] };
const askers: readonly Asker[] = [
  { realm: 'controller', tenantId: acme, expected: [acme] },
  { realm: 'controller', tenantId: umbrella, expected: [umbrella] },
  { realm: 'public', tenantId: acme, expected: [acme] },
  { realm: 'public', tenantId: umbrella, expected: [umbrella] },
  { realm: 'processor', tenantId: null, expected: [acme, umbrella] },
];

class Planned extends Error {}

/** What goes wrong in a unit of work, after it has looked. */
const ends = {
  well: () => Promise.resolve(),
  throws: () => Promise.reject(new Planned()),
  sqlError: (em: EntityManager) => em.query('select 1/0'),
  swallowedSqlError: (em: EntityManager) => em.query('select 1/0').catch(() => undefined),
  statementTimeout: async (em: EntityManager) => {
    await em.query('set local statement_timeout = 1');
    await em.query('select pg_sleep(1)');
  },
  openEnded: async (em: EntityManager) => {
    await em.query('commit');
    await em.queryRunner?.query('start transaction');
  },
  abandonedStatement: (em: EntityManager) => {
    em.query('select pg_sleep(0.002)').catch(() => undefined);
    return Promise.reject(new Planned());
  },
  connectionLost: async (em: EntityManager) => {
    const client: unknown = await em.queryRunner?.connect();
    if (client instanceof pg.Client) client.connection.stream.destroy();
    throw new Planned();
  },
} as const;

/** Of 1,000 units of work, how many end this way. */
const shares: readonly [keyof typeof ends, number][] = [
  ['connectionLost', 4],
  ['openEnded', 6],
  ['abandonedStatement', 20],
  ['statementTimeout', 20],
  ['swallowedSqlError', 50],
  ['sqlError', 50],
  ['throws', 150],
  ['well', 700],
];

function endFor(roll: number): keyof typeof ends {
  let below = 0;
  return shares.find(([, share]) => roll < (below += share))?.[0] ?? 'well';
}

describe(`${units} interleaved units of work over small pools`, () => {
  it('see their own tenant each time, and no connection is handed on in the middle of anything', async () => {
    const roll = dice(20_261_122);
    const wrong: string[] = [];
    const count = { seen: 0, failed: 0, alone: 0 };
    let started = 0;

    const tenantsSeen = 'select distinct tenant_id as tenant from document order by 1';
    const compare = (rows: readonly Record<string, unknown>[], asker: Asker): void => {
      const tenants = rows.map(({ tenant }) => tenant);
      if (tenants.join() !== asker.expected.join()) wrong.push(`${asker.realm} ${asker.tenantId}: ${tenants.join()}`);
      count.seen += 1;
    };
    const look = async (em: EntityManager, asker: Asker): Promise<void> =>
      compare(await em.query<Record<string, unknown>[]>(tenantsSeen), asker);
    /** One round trip each, some of which fail; one in ten is given up on, and the next asks beside it. */
    const lookAlone = async (asker: Asker): Promise<void> => {
      if (roll(10) === 0) void database.unitOfWork.read(`${tenantsSeen}, pg_sleep(0.002)`).catch(() => undefined);
      compare(await database.unitOfWork.read(tenantsSeen), asker);
      count.alone += 1;
      if (roll(4) === 0) await database.unitOfWork.read('select 1/0');
    };
    const worker = async (): Promise<void> => {
      while (started < units) {
        started += 1;
        const asker = askers[roll(askers.length)];
        if (!asker) continue;
        const end = ends[endFor(roll(1000))];
        const twice = roll(4) === 0;
        const alone = roll(3) === 0;
        await enterContext({ realm: asker.realm, tenantId: asker.tenantId }, () => {
          if (alone) return lookAlone(asker);
          return database.unitOfWork.run(async (em) => {
            await look(em, asker);
            if (twice) await database.unitOfWork.run((inner) => look(inner, asker));
            await end(em);
          });
        }).catch(() => (count.failed += 1));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));

    expect(wrong).toEqual([]);
    expect(dirtyHandovers).toBe(0);
    expect(count.seen).toBeGreaterThan(units);
    expect(count.alone).toBeGreaterThan(units * 0.3);
    expect(count.failed).toBeGreaterThan(units * 0.2);
    expect(count.failed).toBeLessThan(units * 0.4);
  }, 300_000);
});
