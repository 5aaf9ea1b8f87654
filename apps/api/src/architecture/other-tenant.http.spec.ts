import { isDeepStrictEqual } from 'node:util';
import type { Response } from 'supertest';
import { z } from 'zod';
import { Demo } from '../demo/demo.js';
import { demoCustomers } from '../demo/demo-data.js';
import { seedAgreements } from '../demo/seed-agreements.js';
import { seedLibrary } from '../demo/seed-library.js';
import { seedCustomers } from '../demo/seed-customers.js';
import { seedInquiries } from '../demo/seed-inquiries.js';
import { seedNotices } from '../demo/seed-notices.js';
import { seedPeople } from '../demo/seed-people.js';
import { seedSubProcessors } from '../demo/seed-sub-processors.js';
import { wall } from '../database/wall.js';
import { MailServer } from '../mail/testing/mail-server.js';
import { RouteInventory, type Route } from '../platform/routes/route-inventory.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { sampleOf } from './testing/sample-body.js';
import { jsonOf } from './testing/undeclared.js';

const OTHERS_IDS_A_TABLE = 3;
const tenantTables = wall.tables.filter(({ kind }) => kind === 'tenant').map(({ name }) => name);
const label = (route: Route): string => `${route.method} ${route.path}`;
const takesId = ({ path, inputs }: Route): boolean =>
  path.includes(':') || inputs.some(({ schema }) => JSON.stringify(jsonOf(schema)).includes('"uuid"'));
/** The least that a list has to be asked with. */
function queryNeededBy({ inputs }: Route): Record<string, unknown> {
  const schema = inputs.find(({ place }) => place === 'query')?.schema;
  if (!schema) return {};
  const { required = [] } = z.looseObject({ required: z.array(z.string()).optional() }).parse(jsonOf(schema));
  const sample = z.record(z.string(), z.unknown()).parse(sampleOf(schema, ''));
  return Object.fromEntries(required.map((name) => [name, sample[name]]));
}
/** An id that nobody has, and that sorts where the other does. */
const neighbourOf = (id: string): string =>
  `${id.slice(0, -4)}${(Number.parseInt(id.slice(-4), 16) ^ 1).toString(16).padStart(4, '0')}`;

/** What came back, as text; a file comes as bytes. */
const contentOf = ({ text, body }: { text?: string; body: unknown }): string =>
  text ?? (Buffer.isBuffer(body) ? body.toString('latin1') : '');

/** What tells answers apart, without what differs by itself: the hour, the request's id, the nonce, the id that was sent. */
function tellingOf(answer: Response, id: string) {
  const {
    date: _date,
    'x-request-id': requestId = '',
    ...headers
  } = z.record(z.string(), z.string()).parse(answer.headers);
  const plain = (text: string) =>
    text
      .replaceAll(id, 'ID')
      .replaceAll(requestId, 'REQUEST')
      .replaceAll(/nonce-[^']+/g, 'NONCE');
  return { status: answer.status, headers: plain(JSON.stringify(headers)), body: plain(contentOf(answer)) };
}

/** A customer with a full life, seen from the session of another one with every role. */
describe("another customer's data", () => {
  let portal: Portal;
  let mails: MailServer;
  let stranger: Caller;
  let kystby: Tenant;
  let ids: string[];
  let canaries: string[];
  let routes: readonly Route[];

  beforeAll(async () => {
    portal = await Portal.start();
    mails = await MailServer.start();
    const customers = await seed();
    const [own, other] = ['nordlys', 'kystkommune'].map((key) => customers.get(key));
    if (!own || !other) throw new Error('The demo lacks a customer');
    kystby = { id: other.id, name: other.name };
    stranger = await givenMember(portal, { id: own.id, name: own.name }, ['admin', 'signatory', 'privacy', 'viewer']);
    canaries = demoCustomers
      .filter(({ key }) => key !== 'nordlys')
      .flatMap(({ name, privacy, signatory }) => [name, privacy.name, signatory.name]);
    ids = [kystby.id, ...(await someIdsOf(kystby))];
    routes = portal
      .get(RouteInventory)
      .list()
      .filter(({ realm }) => realm === 'controller');
  }, 180_000);
  afterAll(async () => {
    await portal.stop();
    await mails.stop();
  });

  async function seed() {
    const demo = await Demo.open({ ...portal.config, SMTP_URL: `smtp://127.0.0.1:${mails.port}` });
    try {
      const customers = await seedCustomers(demo);
      const people = await seedPeople(demo, customers);
      const compliance = people.get('compliance@flex4b.example') ?? '';
      const register = await seedSubProcessors(demo, compliance);
      await seedLibrary(demo, compliance);
      await seedAgreements(demo, customers, compliance);
      await seedNotices(demo, customers, register, compliance);
      const routerId = people.get('router@flex4b.example') ?? '';
      await seedInquiries(demo, customers, { routerId, privacyId: people.get('anne@nordlys.example') ?? '' });
      return customers;
    } finally {
      await demo.close();
    }
  }

  async function someIdsOf(tenant: Tenant, each = OTHERS_IDS_A_TABLE): Promise<string[]> {
    const found: string[] = [];
    for (const table of tenantTables) {
      const [column] = await portal.sql(
        `select 1 from information_schema.columns where table_schema = 'app' and table_name = $1 and column_name = 'id' and data_type = 'uuid'`,
        [table],
      );
      if (!column) continue;
      const rows = await portal.sql<{ id: string }>(`select id from app.${table} where tenant_id = $1 limit ${each}`, [
        tenant.id,
      ]);
      found.push(...rows.map(({ id }) => id));
    }
    return found;
  }

  /** Every row of a tenant, as one hash. */
  async function fingerprint(tenant: Tenant): Promise<Record<string, unknown>> {
    const prints: Record<string, unknown> = {};
    for (const table of tenantTables) {
      const [row] = await portal.sql(
        `select count(*) as rows, md5(string_agg(t::text, '|' order by t::text)) as hash from app.${table} t where tenant_id = $1`,
        [tenant.id],
      );
      prints[table] = row;
    }
    return prints;
  }

  async function call(route: Route, id: string) {
    const bodyInput = route.inputs.find(({ place }) => place === 'body');
    const queryInput = route.inputs.find(({ place }) => place === 'query');
    const query = queryInput ? sampleOf(queryInput.schema, id) : {};
    const test = stranger.call(route.method, route.path.replaceAll(/:[A-Za-z]+/g, id)).query(query ?? {});
    return bodyInput ? test.send(Object(sampleOf(bodyInput.schema, id))) : test;
  }

  it('has a full life to protect', () => {
    expect(ids.length).toBeGreaterThan(15);
    expect(routes.length).toBeGreaterThan(20);
  });

  it('is not found, not shown and not changed by any route, whatever id of it is asked for', async () => {
    const before = await fingerprint(kystby);
    const wrong: string[] = [];
    for (const route of routes) {
      const isAbout = route.path.includes(':');
      for (const id of isAbout ? ids : ids.slice(0, 2)) {
        const answer = await call(route, id);
        const leaked = canaries.filter((canary) => contentOf(answer).includes(canary));
        if (leaked.length > 0) wrong.push(`${label(route)} shows ${leaked.join(', ')}`);
        if (isAbout && ![400, 403, 404, 409, 422].includes(answer.status))
          wrong.push(`${label(route)} answers ${answer.status} to ${id}`);
        if (answer.status >= 500) wrong.push(`${label(route)} fails with ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint(kystby)).toEqual(before);
  }, 180_000);

  it('answers as what does not exist, wherever an id is asked for', async () => {
    await givenMember(portal, kystby);
    const sessions = await portal.sql<{ id: string }>(`select id from app.sessions where tenant_id = $1`, [kystby.id]);
    const known = [kystby.id, ...sessions.map(({ id }) => id), ...(await someIdsOf(kystby, 1))];
    const own = portal
      .get(RouteInventory)
      .list()
      .filter(({ permission }) => permission.startsWith('own.'));
    const asked = [...routes, ...own].filter(takesId);
    const wrong: string[] = [];
    const notReached: string[] = [];
    for (const route of asked) {
      const statuses = new Set<number>();
      for (const id of known) {
        const other = neighbourOf(id);
        const [foreign, missing] = [tellingOf(await call(route, id), id), tellingOf(await call(route, other), other)];
        statuses.add(missing.status);
        if (!isDeepStrictEqual(foreign, missing))
          wrong.push(`${label(route)} with ${id}: ${JSON.stringify(foreign)}, not ${JSON.stringify(missing)}`);
      }
      // A body that is refused before the id is looked up would show nothing.
      if (route.path.includes(':') && !(statuses.size === 1 && statuses.has(404)))
        notReached.push(`${label(route)} ${[...statuses].join()}`);
    }
    expect(sessions).toHaveLength(1);
    expect(asked.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
    expect(notReached).toEqual([]);
  }, 180_000);

  it('is nowhere in the lists, pages and files that the stranger may open', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter(({ method, path }) => method === 'GET' && !path.includes(':'))) {
      const answer = await stranger.get(route.path).query(queryNeededBy(route));
      const leaked = canaries.filter((canary) => contentOf(answer).includes(canary));
      if (answer.status !== 200 || leaked.length > 0)
        wrong.push(`${label(route)} → ${answer.status} ${leaked.join(', ')}`);
    }
    expect(wrong).toEqual([]);
  });
});
