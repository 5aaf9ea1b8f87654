import { givenTenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { ListAnnexB } from './list-annex-b.js';
import { exampleFacts, givenService, givenSubProcessor, givenSubscription } from './testing/given-sub-processor.js';

describe('annex B', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  it("names who works for the customer's services, with the chain, in its language, and nobody else", async () => {
    const acme = await givenTenant(portal, 'Acme A/S', { locale: 'en' });
    const [booking, payroll] = [await givenService(portal, 'booking'), await givenService(portal, 'payroll')];
    await givenSubscription(portal, acme, booking);
    const host = await givenSubProcessor(portal, exampleFacts('Nordlys Drift A/S', { serviceIds: [booking, payroll] }));
    await givenSubProcessor(
      portal,
      exampleFacts('Textbridge Inc.', { country: 'US', transferMechanism: 'scc', serviceIds: [] }),
      { parentId: host },
    );
    await givenSubProcessor(portal, exampleFacts('Only Payroll ApS', { serviceIds: [payroll] }));
    await givenSubProcessor(portal, exampleFacts('Only Planned ApS', { serviceIds: [booking] }), { status: 'planned' });

    const annexB = await portal.within({ realm: 'processor', tenantId: null }, () =>
      portal.get(ListAnnexB).run({ tenantId: acme.id, locale: 'en' }),
    );

    expect(annexB).toEqual([
      {
        legalName: 'Nordlys Drift A/S',
        registrationNumber: '99000025',
        address: 'Serverhaven 4, 8800 Viborg',
        country: 'DK',
        description: 'Operation of servers',
        chain: [expect.objectContaining({ legalName: 'Textbridge Inc.', transferMechanism: 'scc' })],
      },
    ]);
  });

  it('is empty for a customer without services', async () => {
    const nordlys = await givenTenant(portal, 'Nordlys ApS');
    const annexB = await portal.within({ realm: 'processor', tenantId: null }, () =>
      portal.get(ListAnnexB).run({ tenantId: nordlys.id, locale: 'da' }),
    );
    expect(annexB).toEqual([]);
  });
});
