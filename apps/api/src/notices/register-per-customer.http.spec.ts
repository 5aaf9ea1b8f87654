import { givenProfile } from '../processor-profile/testing/given-profile.js';
import {
  exampleFacts,
  givenPrivacyContact,
  givenService,
  givenSubProcessor,
  givenSubscription,
} from '../sub-processors/testing/given-sub-processor.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { ListAnnouncedChanges } from '../sub-processors/list-announced-changes.js';
import { runJobs } from '../testing/run-jobs.js';
import { changeRequest, givenAnnouncedChange, noticeOf } from './testing/given-change.js';
import { givenMailServer } from './testing/given-mail-server.js';

describe('what the register says to a customer that said yes, and to one that said no', () => {
  let portal: Portal;
  let staff: Caller;
  let booking: string;
  let yes: Tenant;
  let no: Tenant;
  let yesPrivacy: Caller;
  let noPrivacy: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
    givenMailServer(portal);
    await givenProfile(portal);
    staff = await givenStaff(portal, ['compliance']);
    booking = await givenService(portal, 'booking');
    yes = await givenTenant(portal, 'Ja Tak A/S');
    no = await givenTenant(portal, 'Nej Tak A/S');
    for (const tenant of [yes, no]) {
      await givenSubscription(portal, tenant, booking);
      await givenPrivacyContact(portal, tenant);
    }
    yesPrivacy = await givenMember(portal, yes, ['privacy']);
    noPrivacy = await givenMember(portal, no, ['privacy']);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    portal.clock.moveTo('2026-03-05T09:00:00Z');
    await portal.sql(`update app.sub_processors set status = 'planned', activated_on = null where status = 'active'`);
  });

  const facts = (legalName: string, country = 'DK') => exampleFacts(legalName, { country, serviceIds: [booking] });
  const listed = async (caller: Caller) => {
    const { body } = await caller.get('/api/app/sub-processors?asOf=2026-05-02').expect(200);
    return body.items.map((item: { legalName: string; country: string }) => `${item.legalName} ${item.country}`);
  };
  const decided = async (request: object) => {
    const change = await givenAnnouncedChange(portal, staff, request);
    const decide = async (caller: Caller, tenant: Tenant, decision: object) => {
      const { id } = await noticeOf(portal, change, tenant.id);
      await caller.put(`/api/app/sub-processor-changes/${id}/decision`, decision).expect(200);
      return id;
    };
    await decide(yesPrivacy, yes, { decision: 'approved' });
    const objection = await decide(noPrivacy, no, { decision: 'objected', reason: 'Nej' });
    portal.clock.moveTo('2026-05-02T09:00:00Z');
    await runJobs(portal);
    return objection;
  };

  it('replace: the new one for one, the old one still for the other', async () => {
    const old = await givenSubProcessor(portal, facts('Gammel ApS'));
    const fresh = await givenSubProcessor(portal, facts('Ny ApS'), { status: 'planned' });
    const objection = await decided(changeRequest(fresh, { kind: 'replace', replacedId: old }));
    expect(await listed(yesPrivacy)).toEqual(['Ny ApS DK']);
    expect(await listed(noPrivacy)).toEqual(['Gammel ApS DK']);

    await staff
      .put(`/api/staff/customers/${no.id}/notices/${objection}/resolution`, { resolution: 'withdrawn', note: 'Ok' })
      .expect(200);
    expect(await listed(noPrivacy)).toEqual(['Ny ApS DK']);
  });

  it('change: the new facts for one, those it was told before for the other', async () => {
    const id = await givenSubProcessor(portal, facts('Flytter ApS'));
    const request = changeRequest(id, { kind: 'change', facts: facts('Flytter AB', 'SE') });
    const objection = await decided(request);
    expect(await listed(yesPrivacy)).toEqual(['Flytter AB SE']);
    expect(await listed(noPrivacy)).toEqual(['Flytter ApS DK']);
    const { body } = await noPrivacy.get(`/api/app/sub-processor-changes/${objection}`).expect(200);
    expect(body).toMatchObject({ facts: { legalName: 'Flytter AB' }, before: { legalName: 'Flytter ApS' } });
  });

  it('end: gone for both, for nobody has to consent to less', async () => {
    const id = await givenSubProcessor(portal, facts('Stopper ApS'));
    expect(await listed(noPrivacy)).toEqual(['Stopper ApS DK']);
    await decided(changeRequest(id, { kind: 'end' }));
    expect(await listed(yesPrivacy)).toEqual([]);
    expect(await listed(noPrivacy)).toEqual([]);
    const [row] = await portal.sql(`select status from app.sub_processors where id = $1`, [id]);
    expect(row).toEqual({ status: 'removed' });
  });

  it('a new link of a chain: under its upper link for one, not there for the other', async () => {
    const host = await givenSubProcessor(portal, facts('Vært ApS'));
    const link = await givenSubProcessor(portal, exampleFacts('Backup AB', { country: 'SE' }), {
      parentId: host,
      status: 'planned',
    });
    await decided(changeRequest(link));
    expect(await listed(yesPrivacy)).toEqual(['Vært ApS DK', 'Backup AB SE']);
    expect(await listed(noPrivacy)).toEqual(['Vært ApS DK']);
  });

  it('replace: the old one leaves on the day of each, and for one that objected not at all', async () => {
    const old = await givenSubProcessor(portal, facts('Forlader ApS'));
    const fresh = await givenSubProcessor(portal, facts('Kommer ApS'), { status: 'planned' });
    const silent = await givenTenant(portal, 'Tavs A/S', { noticeDays: 90 });
    await givenSubscription(portal, silent, booking);
    await givenPrivacyContact(portal, silent);
    const silentPrivacy = await givenMember(portal, silent, ['privacy']);
    const change = await givenAnnouncedChange(
      portal,
      staff,
      changeRequest(fresh, { kind: 'replace', replacedId: old, effectiveOn: '2026-05-01' }),
    );
    const leaving = async (caller: Caller) => {
      const { body } = await caller.get('/api/app/sub-processors').expect(200);
      const [row] = body.items.filter(({ id }: { id: string }) => id === old);
      return [row.endsOn, row.endsEarliest];
    };
    const own = async (caller: Caller, tenant: Tenant) => {
      const { id } = await noticeOf(portal, change, tenant.id);
      return { id, ...(await caller.get(`/api/app/sub-processor-changes/${id}`).expect(200)).body };
    };

    const told = await own(silentPrivacy, silent);
    expect(told).toMatchObject({ effectiveOn: '2026-05-01', ownDay: '2026-06-04', earliest: '2026-06-04' });
    expect(await leaving(silentPrivacy)).toEqual(['2026-06-04', true]);
    expect(await leaving(yesPrivacy)).toEqual(['2026-05-01', true]);

    const decide = async (caller: Caller, tenant: Tenant, decision: object) =>
      caller.put(`/api/app/sub-processor-changes/${(await own(caller, tenant)).id}/decision`, decision).expect(200);
    await decide(yesPrivacy, yes, { decision: 'approved' });
    await decide(noPrivacy, no, { decision: 'objected', reason: 'Nej' });
    expect(await leaving(yesPrivacy)).toEqual(['2026-05-01', false]);
    expect(await leaving(noPrivacy)).toEqual([null, false]);
  });

  it('tells each what is to come for it, while it can, and not of days that have gone by', async () => {
    const old = await givenSubProcessor(portal, facts('Før ApS'));
    const fresh = await givenSubProcessor(portal, facts('Siden ApS'), { status: 'planned' });
    const change = await givenAnnouncedChange(
      portal,
      staff,
      changeRequest(fresh, { kind: 'replace', replacedId: old }),
    );
    const coming = (tenant: Tenant, asOf = '2026-03-05') =>
      portal.within({ realm: 'processor', tenantId: null }, async () => {
        const all = await portal.get(ListAnnouncedChanges).run({ tenantId: tenant.id, asOf });
        return all.filter(({ legalName }) => legalName === 'Siden ApS');
      });
    const told = { kind: 'replace', legalName: 'Siden ApS', replacedName: 'Før ApS', from: '2026-05-01' };
    const open = { ...told, isEarliest: true, answer: 'object', answerBy: '2026-04-04' };
    expect([await coming(yes), await coming(no)]).toEqual([[open], [open]]);

    const decide = async (caller: Caller, tenant: Tenant, decision: object) => {
      const { id } = await noticeOf(portal, change, tenant.id);
      await caller.put(`/api/app/sub-processor-changes/${id}/decision`, decision).expect(200);
    };
    await decide(yesPrivacy, yes, { decision: 'approved' });
    await decide(noPrivacy, no, { decision: 'objected', reason: 'Nej' });
    expect(await coming(yes)).toEqual([{ ...told, isEarliest: false, answer: 'approved' }]);
    const objected = { ...told, isEarliest: true, answer: 'objected' };
    expect([await coming(no), await coming(no, '2026-05-01')]).toEqual([[objected], [objected]]);
    expect(await coming(yes, '2026-03-04')).toEqual([]);
    expect(await coming(yes, '2026-05-01')).toEqual([]);
  });
});
