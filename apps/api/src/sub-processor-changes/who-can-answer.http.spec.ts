import { givenDraft, givenOffer, givenReadyCustomer, givenSigned } from '../agreements/testing/given-agreement.js';
import { changeRequest, givenAnnouncedChange } from '../notices/testing/given-change.js';
import { givenMailServer } from '../notices/testing/given-mail-server.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import {
  exampleFacts,
  givenService,
  givenSubProcessor,
  givenSubscription,
} from '../sub-processors/testing/given-sub-processor.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';

const CHANGES = '/api/staff/sub-processor-changes';

describe('customers that a change concerns', () => {
  let portal: Portal;
  let staff: Caller;
  let service: string;
  beforeAll(async () => {
    portal = await Portal.start();
    givenMailServer(portal);
    await givenProfile(portal);
    staff = await givenStaff(portal, ['compliance']);
  });
  afterAll(() => portal.stop());
  let names = 0;
  beforeEach(async () => {
    names += 1;
    service = await givenService(portal, `service-${names}`);
  });

  const using = async (tenant: Tenant): Promise<Tenant> => {
    await givenSubscription(portal, tenant, service);
    return tenant;
  };
  const planned = async () =>
    changeRequest(
      await givenSubProcessor(portal, exampleFacts(`Ny ${names} ApS`, { serviceIds: [service] }), {
        status: 'planned',
      }),
    );
  const preview = async () => {
    const { body: draft } = await staff.post(CHANGES, await planned()).expect(201);
    return (await staff.get(`${CHANGES}/${draft.id}/preview`).expect(200)).body;
  };

  it('are counted, before it is announced and after, where nobody can answer in the portal', async () => {
    const answering = await using(await givenTenant(portal, 'Svarende A/S'));
    await givenMember(portal, answering, ['viewer', 'privacy']);
    const mute = await using(await givenTenant(portal, 'Tavs ApS'));
    await givenMember(portal, mute, ['admin', 'signatory', 'viewer']);

    const before = await preview();
    expect(before.warnings).toContainEqual({ code: 'nobody-decides', count: 1 });
    expect(
      before.items.map(({ name, hasDecider }: { name: string; hasDecider: boolean }) => [name, hasDecider]),
    ).toEqual([
      ['Svarende A/S', true],
      ['Tavs ApS', false],
    ]);

    const id = await givenAnnouncedChange(portal, staff, await planned());
    const waiting = async () =>
      (await staff.get(`/api/staff/notices?changeId=${id}&withoutDecider=true`).expect(200)).body.items;
    const counted = async () => (await staff.get(`${CHANGES}/${id}`).expect(200)).body.progress.withoutDecider;
    expect(await waiting()).toEqual([expect.objectContaining({ customer: 'Tavs ApS', withoutDecider: true })]);
    expect(await counted()).toBe(1);
    const { body: summary } = await staff.get('/api/staff/notices/summary').expect(200);
    expect(summary.withoutDecider).toBe(1);

    await givenMember(portal, mute, ['privacy']);
    expect(await waiting()).toEqual([]);
    expect(await counted()).toBe(0);
  });

  it.each([
    ['2026-03-20', [['starts-before-first-period-ends', 1]]],
    ['2027-03-20', []],
  ])('have the day named that comes before their first deadline: %s', async (effectiveOn, warned) => {
    portal.clock.moveTo('2026-03-05T09:00:00Z');
    await using(await givenTenant(portal, 'Ramt A/S'));
    const { body: draft } = await staff.post(CHANGES, { ...(await planned()), effectiveOn }).expect(201);
    const { warnings, firstDay } = (await staff.get(`${CHANGES}/${draft.id}/preview`).expect(200)).body;
    expect(firstDay).toBe('2026-04-04');
    const early = warnings.filter(({ code }: { code: string }) => code.startsWith('starts-before'));
    expect(early.map(({ code, count }: { code: string; count: number }) => [code, count])).toEqual(warned);
  });

  it('are counted in no change that needs no answer', async () => {
    await using(await givenTenant(portal, 'Tavs ApS'));
    const id = await givenSubProcessor(portal, exampleFacts(`Gammel ${names} ApS`, { serviceIds: [service] }));
    const ended = await givenAnnouncedChange(portal, staff, changeRequest(id, { kind: 'end' }));
    expect((await staff.get(`${CHANGES}/${ended}`).expect(200)).body.progress).toMatchObject({
      total: 1,
      withoutDecider: 0,
    });
  });

  it('come apart, with how far they are, where no agreement is in force', async () => {
    const ready = async (name: string) => using(await givenReadyCustomer(portal, name));
    await using(await givenTenant(portal, 'Uden Aftale ApS'));
    await givenDraft(portal, { tenant: await ready('Udkast ApS') });
    await givenOffer(portal, { tenant: await ready('Tilbudt ApS') });
    const agreed = await ready('Aftalt ApS');
    await givenSigned(portal, { tenant: agreed });
    await runJobs(portal, { leave: ['send-mail'] });

    const { items, warnings } = await preview();

    expect(warnings).toContainEqual({ code: 'no-agreement', count: 3 });
    expect(items.map(({ name, agreement }: { name: string; agreement: string }) => [name, agreement])).toEqual([
      ['Tilbudt ApS', 'offered'],
      ['Uden Aftale ApS', 'none'],
      ['Udkast ApS', 'drafted'],
      ['Aftalt ApS', 'in-force'],
    ]);
  });
});
