import { changeRequest, givenAnnouncedChange, noticeOf } from '../notices/testing/given-change.js';
import { givenMailServer } from '../notices/testing/given-mail-server.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import {
  exampleFacts,
  givenPrivacyContact,
  givenService,
  givenSubProcessor,
  givenSubscription,
} from './testing/given-sub-processor.js';

describe('a company that takes another name on a day to come', () => {
  let portal: Portal;
  let staff: Caller;
  let customer: Caller;
  let id: string;
  let change: string;
  let notice: string;
  beforeAll(async () => {
    portal = await Portal.start();
    givenMailServer(portal);
    await givenProfile(portal);
    staff = await givenStaff(portal, ['compliance']);
    const booking = await givenService(portal, 'booking');
    const acme = await givenTenant(portal, 'Acme A/S');
    await givenSubscription(portal, acme, booking);
    await givenPrivacyContact(portal, acme);
    customer = await givenMember(portal, acme, ['privacy']);
    const facts = (legalName: string) => exampleFacts(legalName, { serviceIds: [booking] });
    id = await givenSubProcessor(portal, facts('Gammelt Navn ApS'));
    const request = changeRequest(id, { kind: 'change', facts: facts('Nyt Navn ApS'), effectiveOn: '2026-05-01' });
    change = await givenAnnouncedChange(portal, staff, request);
    notice = (await noticeOf(portal, change, acme.id)).id;
  });
  afterAll(() => portal.stop());

  const asStaffSee = async () => (await staff.get('/api/staff/sub-processors').expect(200)).body.items[0];
  const asCustomersSee = async () => (await customer.get('/api/app/sub-processors').expect(200)).body.items[0];
  const asAnybodySees = async () => (await nobody(portal).get('/sub-processors').expect(200)).text;

  it('has the old one until then, and the new one as planned, for staff, customers and anybody', async () => {
    expect(await asStaffSee()).toMatchObject({
      facts: { legalName: 'Gammelt Navn ApS' },
      upcoming: [{ validFrom: '2026-05-01', facts: { legalName: 'Nyt Navn ApS' } }],
    });
    const { body: found } = await staff.get('/api/staff/sub-processors?search=nyt').expect(200);
    expect(found.items).toHaveLength(1);
    expect(await asCustomersSee()).toMatchObject({
      legalName: 'Gammelt Navn ApS',
      upcoming: { from: '2026-05-01', legalName: 'Nyt Navn ApS' },
    });
    const page = await asAnybodySees();
    expect(page).toContain('Hedder Nyt Navn ApS tidligst fra 1. maj 2026');
    expect(page).toContain('Oplysningerne om Gammelt Navn ApS ændres tidligst fra 1. maj 2026');
  });

  it('is told of under the name that readers know', async () => {
    const { body: told } = await customer.get(`/api/app/sub-processor-changes/${notice}`).expect(200);
    expect(told).toMatchObject({ legalName: 'Gammelt Navn ApS', facts: { legalName: 'Nyt Navn ApS' } });
    const { body: announced } = await staff.get(`/api/staff/sub-processor-changes/${change}`).expect(200);
    expect(announced).toMatchObject({ legalName: 'Gammelt Navn ApS' });
  });

  it('has the new one from that day, and nothing is planned any more', async () => {
    portal.clock.moveTo('2026-05-02T09:00:00Z');
    await runJobs(portal);
    expect(await asStaffSee()).toMatchObject({ facts: { legalName: 'Nyt Navn ApS' }, upcoming: [] });
    expect(await asCustomersSee()).toMatchObject({ legalName: 'Nyt Navn ApS', upcoming: null });
    const page = await asAnybodySees();
    expect(page).toContain('Nyt Navn ApS');
    expect(page).not.toContain('Hedder Nyt Navn ApS');
  });
});
