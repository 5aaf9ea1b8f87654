import { getDataSourceToken } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { realms } from '#tenancy';
import { newId } from '../platform/ids.js';
import { RouteInventory, type Route } from '../platform/routes/route-inventory.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { Portal } from '../testing/portal.js';
import { failingStatement } from './testing/failing-statement.js';
import { Rows } from './testing/rows.js';
import { declaredBy, planted } from './testing/undeclared.js';
import { oneEach, validCalls, whereItCan, type Place } from './testing/valid-calls.js';

/** What a caller is told of a failure: nothing of what failed. */
const told = {
  type: 'urn:portal:problem:internal',
  title: 'internal',
  status: 500,
  detail: 'Something failed on our side. It has been noted; try again.',
  instance: expect.any(String),
};

/** Realms whose pool did not get every connection back. */
const leaking = (portal: Portal): string[] =>
  realms.filter((realm) => {
    const source: unknown = portal.app.get(getDataSourceToken(realm), { strict: false });
    const pool: unknown = source instanceof DataSource ? Reflect.get(source.driver, 'master') : null;
    if (!(pool instanceof pg.Pool)) throw new Error('not a pg pool');
    return pool.totalCount !== pool.idleCount || pool.waitingCount > 0;
  });

describe('a route that changes something', () => {
  let here: Place;
  let routes: readonly Route[];
  beforeAll(async () => {
    failingStatement.install();
    const portal = await Portal.start();
    await givenProfile(portal);
    here = { portal, rows: await Rows.of(portal) };
    routes = portal.get(RouteInventory).list();
    // The log would say each time what failed.
    portal.app.useLogger(false);
  });
  afterAll(async () => {
    await here.rows.close();
    await here.portal.stop();
    failingStatement.uninstall();
  });

  it('has a valid request to try it by', () => {
    const changing = routes.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
    expect(validCalls.map(({ route }) => route).toSorted()).toEqual(changing.toSorted());
  });

  /** All that rows have and the route's body does not declare; null for a route without a body. */
  const undeclared = (route: string): Record<string, string> | null => {
    const { inputs = [] } = routes.find(({ method, path }) => `${method} ${path}` === route) ?? {};
    const body = inputs.find(({ place }) => place === 'body');
    if (!body) return null;
    const names = planted.filter((name) => !declaredBy(body.schema).includes(name));
    return Object.fromEntries(names.map((name) => [name, newId()]));
  };

  it.each(oneEach)(
    '%s refuses what it does not declare; whichever statement fails, it changes nothing and tells nothing',
    (route, call) =>
      whereItCan(here, call, async ({ portal, rows }) => {
        await rows.forgetTries();
        const act = await call.given(portal);
        const key = newId();
        const before = await rows.fingerprint();
        const extra = undeclared(route);
        if (extra) expect((await act().send(extra)).body).toMatchObject({ status: 422, title: 'invalid' });
        expect(await rows.fingerprint()).toEqual(before);
        let statements = 0;
        for (;;) {
          await rows.forgetTries();
          failingStatement.arm(statements + 1);
          const answer = await act().set('idempotency-key', key);
          const refused = failingStatement.disarm();
          if (refused === '') {
            expect({ route, status: answer.status < 400 }).toEqual({ route, status: true });
            break;
          }
          statements += 1;
          const after = await rows.fingerprint();
          const seen = { refused, status: answer.status, told: answer.body, after, leaking: leaking(portal) };
          expect(seen).toEqual({ refused, status: 500, told, after: before, leaking: [] });
        }
      }),
    60_000,
  );
});
