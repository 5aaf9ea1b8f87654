import { newId } from '../platform/ids.js';
import { RouteInventory, type Route } from '../platform/routes/route-inventory.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

const withIds = (path: string): string => path.replaceAll(/:[A-Za-z]+/g, () => newId()).replaceAll('*', 'x');

describe('a page that shows another organisation than the session has open', () => {
  let portal: Portal;
  let acme: Tenant;
  let admin: Caller;
  let routes: readonly Route[];
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    acme = await givenTenant(portal, 'Acme A/S');
    admin = await givenMember(portal, acme);
    routes = portal
      .get(RouteInventory)
      .list()
      .filter(({ realm }) => realm === 'controller');
  });
  afterAll(() => portal.stop());

  it('is answered by no route, by header or in the address', async () => {
    const other = await givenTenant(portal, 'Zebra ApS');
    expect(routes.length).toBeGreaterThan(0);
    for (const { method, path } of routes) {
      for (const call of [
        admin.call(method, withIds(path)).set('portal-organisation', other.id),
        admin.call(method, `${withIds(path)}?organisation=${other.id}`),
        admin.call(method, `${withIds(path)}?organisation=${acme.id}`).set('portal-organisation', other.id),
      ]) {
        const { status, body } = await call;
        expect([method, path, status, body.title]).toEqual([method, path, 409, 'organisation_changed']);
      }
    }
  });

  it('is answered when it shows the same, or does not say', async () => {
    const read = () => admin.get('/api/app/sub-processors');
    await read().expect(200);
    await read().set('portal-organisation', acme.id).expect(200);
    await admin.get(`/api/app/sub-processors?organisation=${acme.id}`).expect(200);
  });

  it('does nothing, and the change can be sent again once the organisation is open again', async () => {
    const invite = (shown: string) =>
      admin
        .post('/api/app/invitations', { email: 'nina@example.test', roles: ['viewer'] })
        .set('portal-organisation', shown);
    const mails = async () => (await portal.sql(`select 1 from app.mails where tenant_id = $1`, [acme.id])).length;
    await invite(newId()).expect(409);
    expect(await mails()).toBe(0);
    await invite(acme.id).expect(201);
    expect(await mails()).toBe(1);
  });
});
