import { newId } from '../platform/ids.js';
import { staffRoles, tenantRoles } from '../platform/requests/session.js';
import { staffPermissions, tenantPermissions } from '../platform/routes/permissions.js';
import { openApiDocument } from '../platform/routes/openapi.js';
import { RouteInventory, type Route } from '../platform/routes/route-inventory.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

const allows = (table: Readonly<Record<string, readonly string[]>>, permission: string, role: string): boolean =>
  table[permission]?.includes(role) ?? false;
const withIds = (path: string): string => path.replaceAll(/:[A-Za-z]+/g, () => newId()).replaceAll('*', 'x');
const label = (route: Route): string => `${route.method} ${route.path}`;

/** A caller, and what it must be answered by a route it may not use. */
type Outsider = { readonly who: string; readonly caller: Caller; readonly refused: (route: Route) => number | null };

describe('every route', () => {
  let portal: Portal;
  let routes: readonly Route[];
  let outsiders: Outsider[];

  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    routes = portal.get(RouteInventory).list();
    const tenant = await givenTenant(portal, 'Andeby Energi A/S');
    const staff = staffRoles.map(async (role): Promise<Outsider> => ({
      who: `staff ${role}`,
      caller: await givenStaff(portal, [role]),
      refused: (route) =>
        route.realm === 'controller' ||
        (route.realm === 'processor' && !allows(staffPermissions, route.permission, role))
          ? 403
          : null,
    }));
    const members = tenantRoles.map(async (role): Promise<Outsider> => ({
      who: `customer ${role}`,
      caller: await givenMember(portal, tenant, [role]),
      refused: (route) =>
        route.realm === 'processor' ||
        (route.realm === 'controller' && !allows(tenantPermissions, route.permission, role))
          ? 403
          : null,
    }));
    const anyone: Outsider = {
      who: 'nobody',
      caller: nobody(portal),
      refused: (route) =>
        route.realm === 'processor' || route.realm === 'controller' || route.permission.startsWith('own.') ? 401 : null,
    };
    outsiders = [...(await Promise.all([...staff, ...members])), anyone];
  });
  afterAll(() => portal.stop());

  it('declares realm, permission, inputs and answer', () => {
    expect(routes.length).toBeGreaterThan(0);
    const twice = routes.map(label).filter((name, index, all) => all.indexOf(name) !== index);
    expect(twice).toEqual([]);
  });

  it('stands in the description of the API under the path it has', () => {
    const described = Object.keys(Object(openApiDocument(routes)['paths']));
    expect(described).toContain('/api/public/verification/{sha256}');
    expect(described.filter((path) => /:|\}\w/.test(path))).toEqual([]);
  });

  it('says in its path which realm it is of', () => {
    const prefixes = { processor: '/api/staff/', controller: '/api/app/' } as const;
    const strays = routes.filter((route) =>
      route.realm === 'processor' || route.realm === 'controller'
        ? !route.path.startsWith(prefixes[route.realm])
        : Object.values(prefixes).some((prefix) => route.path.startsWith(prefix)),
    );
    expect(strays.map(label)).toEqual([]);
  });

  it('refuses each role that may not use it, and nobody', async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const { who, caller, refused } of outsiders)
      for (const route of routes) {
        const expected = refused(route);
        if (expected === null) continue;
        tried += 1;
        const answer = await caller.call(route.method, withIds(route.path));
        if (answer.status !== expected) wrong.push(`${who}: ${label(route)} → ${answer.status}, not ${expected}`);
      }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(outsiders.length);
  });
});
