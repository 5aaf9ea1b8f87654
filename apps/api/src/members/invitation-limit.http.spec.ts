import { newId } from '../platform/ids.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

const HOUR = 3600;
const path = '/api/app/invitations';
const address = () => `nina.${newId()}@example.test`;

describe('invitations have a limit', () => {
  let portal: Portal;
  let acme: Tenant;
  let admin: Caller;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
  });
  beforeEach(async () => {
    acme = await givenTenant(portal, 'Acme A/S');
    admin = await givenMember(portal, acme, ['admin']);
  });
  afterAll(() => portal.stop());

  const mailsTo = (email: string) => portal.sql(`select 1 from app.mails where to_email = $1`, [email]);

  it('by the address, however it is written: five a day, by whom of the place', async () => {
    const colleague = await givenMember(portal, acme, ['admin']);
    const email = address();
    for (const caller of [admin, colleague, admin, colleague])
      await caller.post(path, { email, roles: ['viewer'] }).expect(201);
    await admin.post(path, { email: email.toUpperCase(), roles: ['viewer'] }).expect(201);
    const refused = await colleague.post(path, { email, roles: ['viewer'] }).expect(429);
    expect(refused.body).toMatchObject({ title: 'too_many', retryAfterSeconds: 86_400 });
    expect(await mailsTo(email)).toHaveLength(5);
    await admin.post(path, { email: address(), roles: ['viewer'] }).expect(201);
    portal.clock.forward(24 * HOUR);
    await (await givenMember(portal, acme, ['admin'])).post(path, { email, roles: ['viewer'] }).expect(201);
  });

  it('of each place by itself: what one customer has used up stands in nobody else’s way', async () => {
    const email = address();
    for (let time = 0; time < 5; time++) await admin.post(path, { email, roles: ['viewer'] }).expect(201);
    await admin.post(path, { email, roles: ['viewer'] }).expect(429);
    const beta = await givenMember(portal, await givenTenant(portal, 'Beta ApS'), ['admin']);
    await beta.post(path, { email, roles: ['viewer'] }).expect(201);
    await (
      await givenStaff(portal, ['owner'])
    )
      .post('/api/staff/invitations', { email, roles: ['router'] })
      .expect(201);
  });

  it('that counts what was mailed: neither what was refused, nor the answer given again', async () => {
    const [email, key] = [address(), newId()];
    for (let time = 0; time < 6; time++) await admin.post(path, { email, roles: 'x' }).expect(422);
    const again = () => admin.post(path, { email, roles: ['viewer'] }).set('idempotency-key', key);
    for (let time = 0; time < 6; time++) await again().expect(201);
    expect(await mailsTo(email)).toHaveLength(1);
  });

  it('by the address, also when one invitation is sent again and again', async () => {
    const owner = await givenStaff(portal, ['owner']);
    for (const [caller, place, roles] of [
      [admin, path, ['viewer']],
      [owner, '/api/staff/invitations', ['router']],
      [owner, `/api/staff/customers/${(await givenTenant(portal, 'Ny A/S')).id}/invitations`, ['admin']],
    ] as const) {
      const email = address();
      let { id } = (await caller.post(place, { email, roles }).expect(201)).body;
      for (let time = 2; time <= 5; time++) ({ id } = (await caller.post(`${place}/${id}/sending`).expect(201)).body);
      await caller.post(`${place}/${id}/sending`).expect(429);
      expect(await mailsTo(email)).toHaveLength(5);
    }
  });

  it('by the place that invites: sixty an hour', async () => {
    const invite = (caller: Caller) => caller.post(path, { email: address(), roles: ['viewer'] });
    for (let count = 0; count < 60; count++) await invite(admin).expect(201);
    const { body } = await invite(await givenMember(portal, acme, ['admin'])).expect(429);
    expect(body.retryAfterSeconds).toBe(HOUR);
    await invite(await givenMember(portal, await givenTenant(portal, 'Beta ApS'), ['admin'])).expect(201);
    portal.clock.forward(HOUR);
    await invite(admin).expect(201);
  });
});
