import { changeRequest, givenAnnouncedChange } from '../notices/testing/given-change.js';
import { givenMailServer } from '../notices/testing/given-mail-server.js';
import {
  exampleFacts,
  givenPrivacyContact,
  givenService,
  givenSubProcessor,
  givenSubscription,
} from '../sub-processors/testing/given-sub-processor.js';
import { givenMember, nobody, givenStaff, givenTenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { givenDraft, givenOffer, givenReadyCustomer, lastToken } from './testing/given-agreement.js';

describe('annex B since it was frozen', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    givenMailServer(portal);
  });
  afterAll(() => portal.stop());

  it('differs by what the register has become, and each difference names the notice that told of it', async () => {
    const staff = await givenStaff(portal, ['compliance']);
    const tenant = await givenReadyCustomer(portal);
    const booking = await givenService(portal, 'booking');
    await givenSubscription(portal, tenant, booking);
    await givenPrivacyContact(portal, tenant);
    const facts = (name: string, registrationNumber: string) =>
      exampleFacts(name, { registrationNumber, serviceIds: [booking] });
    await givenSubProcessor(portal, facts('Fast ApS', '99000001'));
    // Told of before the agreement was sent, and not in it yet.
    const early = await givenSubProcessor(portal, facts('Alt Varslet ApS', '99000003'), { status: 'planned' });
    await givenAnnouncedChange(portal, staff, changeRequest(early, { effectiveOn: '2026-04-20' }));
    portal.clock.forward(3600);
    const offer = await givenOffer(portal, { tenant, staff });
    const member = await givenMember(portal, tenant);
    const own = `/api/app/agreements/${offer.id}/annex-b-drift`;
    const { body: before } = await member.get(own).expect(200);
    expect(before).toMatchObject({ items: [], hash: expect.stringMatching(/^[0-9a-f]{64}$/) });

    const planned = await givenSubProcessor(portal, facts('Ny ApS', '99000002'), { status: 'planned' });
    await givenAnnouncedChange(portal, staff, changeRequest(planned, { effectiveOn: '2026-05-01' }));
    expect((await member.get(own).expect(200)).body.items).toEqual([]);
    portal.clock.moveTo('2026-05-02T09:00:00Z');
    await runJobs(portal);

    const drift = [
      {
        ...{ kind: 'added', legalName: 'Alt Varslet ApS', under: null, changes: [] },
        notices: [
          { id: expect.any(String), kind: 'add', status: expect.any(String), effectiveOn: '2026-05-02', transfers: [] },
        ],
      },
      {
        ...{ kind: 'added', legalName: 'Ny ApS', under: null, changes: [] },
        notices: [
          { id: expect.any(String), kind: 'add', status: expect.any(String), effectiveOn: '2026-05-02', transfers: [] },
        ],
      },
    ];
    expect((await member.get(own).expect(200)).body.items).toEqual(drift);
    expect((await staff.get(`/api/staff/agreements/${offer.id}/annex-b-drift`).expect(200)).body.items).toEqual(drift);
    await (await givenMember(portal, await givenTenant(portal, 'Acme A/S'))).get(own).expect(404);
  });

  it('has who is to be replaced or to end, marked, as long as that is in use', async () => {
    const staff = await givenStaff(portal, ['compliance']);
    const tenant = await givenReadyCustomer(portal);
    const service = await givenService(portal, 'kalender');
    await givenSubscription(portal, tenant, service);
    const company = (name: string, registrationNumber: string, status: 'active' | 'planned' = 'active') =>
      givenSubProcessor(portal, exampleFacts(name, { registrationNumber, serviceIds: [service] }), { status });
    await company('Blivende ApS', '99000010');
    const leaving = await company('Afløst ApS', '99000011');
    const below = exampleFacts('Underbud ApS', { registrationNumber: '99000014' });
    await givenSubProcessor(portal, below, { parentId: leaving });
    const ending = await company('Ophørende ApS', '99000012');
    const heir = await company('Afløser ApS', '99000013', 'planned');
    const effectiveOn = '2026-07-01';
    const draft = await givenDraft(portal, { tenant, staff });
    const path = `/api/staff/agreements/${draft.id}`;
    expect((await staff.get(path).expect(200)).body.announcedEnds).toEqual([]);
    const replacing = changeRequest(heir, { kind: 'replace', replacedId: leaving, effectiveOn });
    await givenAnnouncedChange(portal, staff, replacing);
    await givenAnnouncedChange(portal, staff, changeRequest(ending, { kind: 'end', effectiveOn }));

    const direct = { under: null, follows: false };
    const ends = [
      { ...direct, legalName: 'Afløst ApS', replacedBy: 'Afløser ApS', effectiveOn, isEarliest: true },
      {
        ...{ legalName: 'Underbud ApS', under: 'Afløst ApS', follows: true },
        ...{ replacedBy: null, effectiveOn, isEarliest: false },
      },
      { ...direct, legalName: 'Ophørende ApS', replacedBy: null, effectiveOn, isEarliest: false },
    ];
    const { body } = await staff.get(path).expect(200);
    expect(body.announcedEnds).toEqual(ends);
    expect(body.subProcessors.map(({ legalName }: { legalName: string }) => legalName)).toContain('Afløst ApS');
    await staff.post(`${path}/offer`).expect(201);
    const member = await givenMember(portal, tenant);
    const own = `/api/app/agreements/${draft.id}/annex-b-drift`;
    expect((await member.get(own).expect(200)).body).toMatchObject({ items: [], announcedEnds: ends });
    const signing = await nobody(portal)
      .get(`/s/${await lastToken(portal, tenant)}`)
      .expect(200);
    for (const told of [
      '3 virksomheder i bilag B er varslet at udgå',
      'Afløst ApS er varslet at blive afløst af Afløser ApS, tidligst fra den 1. juli 2026',
      'Underbud ApS (arbejder for Afløst ApS) udgår samtidig, fra den 1. juli 2026',
    ])
      expect(signing.text).toContain(told);
  });

  it('is not asked for before the agreement was sent', async () => {
    const { staff, id } = await givenDraft(portal);
    await staff.get(`/api/staff/agreements/${id}/annex-b-drift`).expect(404);
  });
});
