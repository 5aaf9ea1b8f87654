import { z } from 'zod';
import { newId } from '../platform/ids.js';
import { RouteInventory, type Route } from '../platform/routes/route-inventory.js';
import { Portal } from '../testing/portal.js';
import { sampleOf } from './testing/sample-body.js';
import { declaredBy, jsonOf, openObjects, planted, unboundedNumbers } from './testing/undeclared.js';

const label = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;
const unrecognized = z.object({ code: z.literal('unrecognized_keys'), keys: z.array(z.string()) });

/** What each route's own schemas say; that the routes obey them over HTTP is seen in changing-routes.http.spec.ts. */
describe('what a request does not declare', () => {
  let inputs: { route: Route; at: string; schema: z.ZodType }[];
  beforeAll(async () => {
    const portal = await Portal.start();
    inputs = portal
      .get(RouteInventory)
      .list()
      .flatMap((route) => route.inputs.map(({ place, schema }) => ({ route, at: `${label(route)} ${place}`, schema })));
    await portal.stop();
  });

  /** A page is asked in which language by a parameter that its own query does not know; what it does not know it drops. */
  const strict = () => inputs.filter(({ at, route }) => !(at.endsWith(' query') && !route.path.startsWith('/api/')));

  it('is refused at every depth of every schema', () => {
    expect(strict().length).toBeGreaterThan(100);
    expect(strict().flatMap(({ at, schema }) => openObjects(jsonOf(schema)).map((path) => `${at} ${path}`))).toEqual(
      [],
    );
  });

  it.each(planted)('is refused when it is called %s', (name) => {
    const taken = strict().filter(({ schema }) => {
      if (declaredBy(schema).includes(name)) return false;
      const issues = schema.safeParse({ ...Object(sampleOf(schema, newId())), [name]: newId() }).error?.issues ?? [];
      return !issues.some((issue) => unrecognized.safeParse(issue).data?.keys.includes(name));
    });
    expect(taken.map(({ at }) => at)).toEqual([]);
  });

  it('is never dropped and kept at once: a page’s query hands on what it knows', () => {
    const kept = inputs.flatMap(({ at, schema }) => {
      const parsed: unknown = schema.safeParse({ tenantId: newId(), realm: 'processor' }).data;
      return Object.keys(Object(parsed)).flatMap((name) =>
        declaredBy(schema).includes(name) ? [] : [`${at} ${name}`],
      );
    });
    expect(kept).toEqual([]);
  });

  it('is whose data it is: neither a customer nor the public can name a tenant, nor a realm', () => {
    const named = inputs
      .filter(({ route }) => route.realm === 'controller' || route.realm === 'public')
      .flatMap(({ at, schema }) => declaredBy(schema).map((name) => `${at} ${name}`))
      .filter((name) => /(tenant_?id|realm)$/i.test(name));
    expect(named).toEqual([]);
  });

  it('is no number that the database could not hold', () => {
    expect(inputs.flatMap(({ at, schema }) => unboundedNumbers(jsonOf(schema)).map((path) => `${at} ${path}`))).toEqual(
      [],
    );
  });
});
