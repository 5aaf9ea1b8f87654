import { PublishPolicy } from '../policies/publish-policy.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { LoadSealKey } from '../sealing/load-seal-key.js';
import { exampleFacts, givenSubProcessor } from '../sub-processors/testing/given-sub-processor.js';
import { givenTenant, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

describe('the page for whoever considers trusting the vendor', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());

  it('shows measures, helpers, documents, seal and authority from where they are true, and no customer', async () => {
    const customer = await givenTenant(portal, 'Hemmelig Kunde A/S');
    const before = await nobody(portal).get('/trust').expect(200);
    expect(before.text).not.toContain('Forseglingen');
    await givenSubProcessor(portal, exampleFacts('Havblik Hosting A/S', { country: 'SE' }));
    await portal.within({ realm: 'processor', tenantId: null }, () =>
      portal.get(PublishPolicy).ownWording({ kind: 'job', id: 'spec' }),
    );
    const { subject } = await portal.within({ realm: 'system', tenantId: null }, () => portal.get(LoadSealKey).run());

    const { text } = await nobody(portal).get('/trust').expect(200);

    for (const shown of ['Underdatabehandlere i dag: 1', 'Sverige', 'href="/policies/privacy"', 'Datatilsynet'])
      expect(text).toContain(shown);
    expect(text).toContain('Forseglingen');
    expect(text).toContain(subject.replaceAll('"', '&quot;'));
    expect(text).not.toContain(customer.name);
    // There is a customer, and it has none.
    expect(text).not.toContain('Hver kunde har en databehandleraftale');
    expect((await nobody(portal).get('/trust?lang=en').expect(200)).text).toContain('Sweden');
  });
});
