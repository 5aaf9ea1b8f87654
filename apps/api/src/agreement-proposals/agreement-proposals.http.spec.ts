import { queuedMails, stateOf } from '../agreements/testing/given-agreement.js';
import { givenMember, givenStaff, givenTenant, nobody } from '../testing/given.js';
import { holdRows } from '../testing/hold-rows.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { decisionPath, givenNegotiation, givenProposal, newSubject } from './testing/given-proposals.js';
import { givenHouse } from '../testing/given.js';

describe('what a customer proposes before it signs', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  const own = (id: string) => `/api/app/agreements/${id}/proposals`;
  const theirs = (id: string) => `/api/staff/agreements/${id}/proposals`;

  it('names the clauses and fields there are, and takes a comment and a value for each kind of field', async () => {
    const negotiated = await givenNegotiation(portal);
    const { id, member, staff } = negotiated;
    const { body: before } = await member.get(own(id)).expect(200);
    expect(before).toMatchObject({ items: [], open: 0, isWaiting: true });
    const [clause] = before.clauses;
    const names = before.fields.map(({ field }: { field: string }) => field);
    expect(names).toEqual(expect.arrayContaining(['annexes.a.purpose', 'annexes.c.measures.items', 'annexes.d']));

    await givenProposal(negotiated, { kind: 'comment', place: clause.id, wish: 'Hvad betyder det?' });
    const purpose = { kind: 'text', place: 'annexes.a.purpose', wish: 'Kun booking.', reason: 'Vi bruger kun det.' };
    await givenProposal(negotiated, purpose);
    await givenProposal(negotiated);
    await givenProposal(negotiated, {
      ...{ kind: 'change', place: 'annexes.a.dataTypes', position: 0 },
      ...{ wish: 'Kun navn', reason: 'Telefon bruges ikke.' },
    });
    await givenProposal(negotiated, {
      kind: 'removal',
      place: 'annexes.c.places',
      position: 0,
      reason: 'Forkert sted.',
    });

    const { body } = await staff.get(theirs(id)).expect(200);
    expect(body.open).toBe(5);
    expect(body.items).toMatchObject([
      {
        kind: 'comment',
        label: clause.heading,
        offered: null,
        wish: 'Hvad betyder det?',
        by: 'Dorte Data',
        state: 'open',
      },
      { kind: 'text', label: 'Formål', offered: expect.stringContaining('Flex Booking'), wish: 'Kun booking.' },
      { kind: 'addition', offered: null, wish: 'Pårørende', reason: newSubject.reason },
      { kind: 'change', offered: 'Navn og telefonnummer', wish: 'Kun navn' },
      { kind: 'removal', offered: expect.stringContaining('Nåleskovvej'), wish: '' },
    ]);
    const { body: agreement } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
    expect(agreement.timeline.at(-1)).toMatchObject({ type: 'agreement.proposal-made', actor: 'Dorte Data' });
  });

  it.each([
    ['no reason', { ...newSubject, reason: ' ' }, 'reason'],
    ['a list’s entry on two lines', { ...newSubject, wish: 'Pårørende\nNaboer' }, 'wish'],
    ['too long an entry', { ...newSubject, wish: 'x'.repeat(1001) }, 'wish'],
    ['what no document can print', { ...newSubject, wish: 'Pårørende \u{1F600}' }, 'wish'],
    ['an unknown field', { ...newSubject, place: 'annexes.b.subProcessors' }, 'place'],
    ['an entry for a text', { ...newSubject, place: 'annexes.a.purpose' }, 'place'],
    ['a clause that is not there', { kind: 'comment', place: 'nowhere', wish: 'Hvad?' }, 'place'],
    ['what stands there already', { ...newSubject, kind: 'change', position: 0, wish: 'Patienter' }, 'wish'],
    ['a line that is not there', { ...newSubject, kind: 'change', position: 7 }, 'position'],
  ])('is refused with %s', async (_, order, path) => {
    const { id, member } = await givenNegotiation(portal);
    const { body } = await member.post(own(id), order).expect(422);
    expect(body.errors).toMatchObject([{ path }]);
    expect((await member.get(own(id)).expect(200)).body.items).toEqual([]);
  });

  it('is for the admin, the signatories and the data protection people of that customer alone', async () => {
    const { id, tenant } = await givenNegotiation(portal);
    for (const role of ['admin', 'signatory', 'privacy'] as const)
      await (await givenMember(portal, tenant, [role])).post(own(id), { ...newSubject, wish: role }).expect(201);
    const viewer = await givenMember(portal, tenant, ['viewer']);
    await viewer.post(own(id), newSubject).expect(403);
    await viewer.get(own(id)).expect(200);
    await nobody(portal).post(own(id), newSubject).expect(401);
    const stranger = await givenMember(portal, await givenTenant(portal, 'En anden A/S'));
    await stranger.post(own(id), newSubject).expect(404);
    await stranger.get(own(id)).expect(404);
    await stranger.get(`/api/app/agreements/${id}/round`).expect(404);
  });

  it('said twice is one point, and nothing can be proposed for what no longer waits', async () => {
    const negotiated = await givenNegotiation(portal);
    const { id, staff, member } = negotiated;
    await givenProposal(negotiated);
    await givenProposal(negotiated);
    expect((await member.get(own(id)).expect(200)).body.items).toHaveLength(1);
    await staff.post(`/api/staff/agreements/${id}/withdrawal`, { reason: 'Forkert ydelse' }).expect(201);
    await member.post(own(id), { ...newSubject, wish: 'Naboer' }).expect(409);
    const { body } = await member.get(own(id)).expect(200);
    expect(body).toMatchObject({ isWaiting: false, clauses: [], fields: [], items: [{ state: 'open' }] });
  });

  it('is told to staff once for what comes within five minutes, without its words', async () => {
    const house = await givenHouse(portal);
    const negotiated = await givenNegotiation(portal);
    const told = async () =>
      (await queuedMails(portal, house)).filter(
        ({ template, data }) => template === 'agreement-proposals-made' && data.url?.endsWith(negotiated.id),
      );
    await givenProposal(negotiated);
    portal.clock.forward(3 * 60);
    await givenProposal(negotiated, { ...newSubject, wish: 'Naboer' });
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await told()).toEqual([]);
    portal.clock.forward(3 * 60);
    await runJobs(portal, { leave: ['send-mail'] });
    const first = await told();
    expect(new Set(first.map(({ to }) => to)).size).toBe(first.length);
    expect(first[0]?.data).toMatchObject({ count: '2', customer: 'Havnens Tandklinik I/S' });
    expect(JSON.stringify(first)).not.toContain('Naboer');
    portal.clock.forward(10 * 60);
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await told()).toHaveLength(first.length);
  });

  it('is decided by staff, once; with the last answer those who wrote get a mail', async () => {
    const negotiated = await givenNegotiation(portal);
    const { id, staff, member, tenant } = negotiated;
    const subject = await givenProposal(negotiated);
    const comment = await givenProposal(negotiated, { ...newSubject, wish: 'Naboer' });
    const answers = async () =>
      (await queuedMails(portal, tenant)).filter(({ template }) => template === 'agreement-proposals-answered');
    const accepted = { decision: 'accepted', value: { kind: 'entry', entry: 'Pårørende til patienter' } };
    const { body } = await staff.put(decisionPath(id, subject), accepted).expect(200);
    expect(body).toMatchObject({
      open: 1,
      items: [{ state: 'accepted', acceptedText: 'Pårørende til patienter' }, {}],
    });
    expect(await answers()).toEqual([]);

    const rejected = { decision: 'rejected', answer: 'Naboer behandles ikke.' };
    await staff.put(decisionPath(id, comment), rejected).expect(200);
    const [mail, ...more] = await answers();
    expect(more).toEqual([]);
    expect(mail?.data).toMatchObject({ name: 'Dorte Data', url: expect.stringContaining(`/app/agreements/${id}`) });
    expect(JSON.stringify(mail)).not.toContain('Naboer');
    const { body: seen } = await member.get(own(id)).expect(200);
    expect(seen.items[1]).toMatchObject({ state: 'rejected', answer: 'Naboer behandles ikke.' });

    await staff.put(decisionPath(id, comment), rejected).expect(200);
    await staff.put(decisionPath(id, comment), { decision: 'answered', answer: 'Jo.' }).expect(409);
    expect(await answers()).toHaveLength(1);
    const { body: agreement } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
    expect(agreement.timeline.filter(({ type }: { type: string }) => type.endsWith('decided'))).toHaveLength(2);
    expect(await stateOf(portal, id)).toBe('sent');
  });

  it('is not accepted a second time as something else: the first value stands, and whoever was second is told', async () => {
    const negotiated = await givenNegotiation(portal);
    const { id, staff } = negotiated;
    const point = await givenProposal(negotiated);
    const accept = (entry: string, answer = '') =>
      staff.put(decisionPath(id, point), { decision: 'accepted', value: { kind: 'entry', entry }, answer });
    await accept('Pårørende').expect(200);
    await accept('Pårørende').expect(200);
    for (const again of [accept('Naboer'), accept('Pårørende', 'Med glæde.')])
      expect((await again.expect(409)).body.title).toBe('proposal_decided');
    const { body } = await staff.get(theirs(id)).expect(200);
    expect(body.items).toMatchObject([{ state: 'accepted', acceptedText: 'Pårørende', answer: '' }]);
  });

  it('is not accepted a second time with the same words of another kind', async () => {
    const negotiated = await givenNegotiation(portal);
    const { id, staff } = negotiated;
    const point = await givenProposal(negotiated, { ...newSubject, place: 'annexes.a.dataTypes', wish: 'Journaler' });
    const accept = (category: string) =>
      staff.put(decisionPath(id, point), {
        decision: 'accepted',
        value: { category, name: 'Journaler', kind: 'data-type' },
      });
    await accept('special').expect(200);
    await accept('special').expect(200);
    await accept('ordinary').expect(409);
  });

  it.each([
    ['a value of another form', newSubject, { decision: 'accepted', value: { kind: 'text', text: 'x' } }, 'value'],
    ['no value', newSubject, { decision: 'accepted', value: null }, 'value'],
    ['a rejection without a reason', newSubject, { decision: 'rejected', answer: '' }, 'answer'],
  ])('is not decided with %s', async (_, order, decision, path) => {
    const negotiated = await givenNegotiation(portal);
    const proposalId = await givenProposal(negotiated, order);
    const { body } = await negotiated.staff.put(decisionPath(negotiated.id, proposalId), decision).expect(422);
    expect(body.errors).toMatchObject([{ path }]);
  });

  it('tells those who wrote once, though the last two answers come at the same moment', async () => {
    const negotiated = await givenNegotiation(portal);
    const { id, staff, tenant } = negotiated;
    const points = [
      await givenProposal(negotiated),
      await givenProposal(negotiated, { ...newSubject, wish: 'Naboer' }),
    ];
    const order = { decision: 'answered', answer: 'Det overvejer vi.' };
    const hold = await holdRows(portal, `select 1 from app.agreement_proposals where agreement_id = '${id}'`);
    const both = Promise.all(points.map((point) => staff.put(decisionPath(id, point), order)));
    await hold.untilWaiting(2);
    await hold.release();
    const answers = await both;
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const mails = await queuedMails(portal, tenant);
    expect(mails.filter(({ template }) => template === 'agreement-proposals-answered')).toHaveLength(1);
  });

  it('takes a hundred an agreement and no more', async () => {
    const negotiated = await givenNegotiation(portal);
    const { id, tenant, member } = negotiated;
    await givenProposal(negotiated);
    await portal.sql(
      `insert into app.agreement_proposals (tenant_id, id, agreement_id, kind, place, wish, reason, author_name, author_email, made_at, state)
       select tenant_id, gen_random_uuid(), agreement_id, kind, place, n::text, reason, author_name, author_email, made_at, state
       from app.agreement_proposals, generate_series(2, 100) n where tenant_id = $1`,
      [tenant.id],
    );
    const { body } = await member.post(own(id), { ...newSubject, wish: 'Naboer' }).expect(409);
    expect(body.type).toContain('too_many_proposals');
  });

  it('has one accepted value a place', async () => {
    const negotiated = await givenNegotiation(portal);
    const place = { kind: 'text', place: 'annexes.a.purpose', reason: 'Præcision' };
    const one = await givenProposal(negotiated, { ...place, wish: 'Kun booking.' });
    const other = await givenProposal(negotiated, { ...place, wish: 'Booking og mail.' });
    const accept = (id: string) =>
      negotiated.staff.put(decisionPath(negotiated.id, id), {
        ...{ decision: 'accepted', value: { kind: 'text', text: 'Kun booking.' } },
      });
    await accept(one).expect(200);
    expect((await accept(other).expect(409)).body.type).toContain('place_taken');
  });

  it('is read and decided by the staff who look after agreements', async () => {
    const negotiated = await givenNegotiation(portal);
    const proposalId = await givenProposal(negotiated);
    const answer = { decision: 'answered', answer: 'Ja.' };
    const path = decisionPath(negotiated.id, proposalId);
    const auditor = await givenStaff(portal, ['auditor']);
    await auditor.get(theirs(negotiated.id)).expect(200);
    await auditor.put(path, answer).expect(403);
    const router = await givenStaff(portal, ['router']);
    await router.get(theirs(negotiated.id)).expect(403);
    await negotiated.staff.put(decisionPath(negotiated.id, negotiated.id), answer).expect(404);
    const other = await givenNegotiation(portal);
    await other.staff.put(decisionPath(other.id, proposalId), answer).expect(404);
  });
});
