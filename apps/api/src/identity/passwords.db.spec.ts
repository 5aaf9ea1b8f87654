import { UnitOfWork } from '#tenancy';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenHouse, givenStaff } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { Passwords } from './passwords.adapter.js';

describe('hashing a password', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  it('is refused while a transaction is open', async () => {
    const within = (work: () => Promise<unknown>) =>
      portal.within({ realm: 'identity', tenantId: null }, () => portal.get(UnitOfWork).run(work));
    await expect(within(() => portal.get(Passwords).hash('x'))).rejects.toThrow('before the transaction');
    await expect(within(() => portal.get(Passwords).verify(null, 'x'))).rejects.toThrow('before the transaction');
    expect(await portal.get(Passwords).hash('x')).toMatch(/^\$argon2id/);
  });
});

describe('a confidentiality attestation', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    await givenHouse(portal);
  });
  afterAll(() => portal.stop());

  it.each([
    ['2026-03-05T22:59:00Z', true],
    ['2026-03-05T23:00:00Z', false],
  ])('until 5 March holds to midnight in Denmark: %s', async (now, holds) => {
    const staff = await givenStaff(portal, ['router']);
    await portal.sql(`update app.staff_members set attested_until = '2026-03-05'`);
    portal.clock.moveTo(now);
    await staff.get('/api/staff/inbox').expect(holds ? 200 : 403);
  });
});
