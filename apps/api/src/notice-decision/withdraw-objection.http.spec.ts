import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenMember, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { givenMailServer } from '../notices/testing/given-mail-server.js';
import { givenNotice } from '../notices/testing/given-notice.js';

/** The period of every notice here is over. */
const AFTER = '2026-05-20T09:00:00Z';
const REASON = 'Serverne ligger uden for EU.';

describe('an objection', () => {
  let portal: Portal;
  let server: ReturnType<typeof givenMailServer>;
  beforeAll(async () => {
    portal = await Portal.start();
    server = givenMailServer(portal);
    await givenProfile(portal);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    portal.clock.moveTo('2026-03-05T09:00:00Z');
    await portal.sql(`delete from app.outbox`);
  });

  const objected = async () => {
    const given = await givenNotice(portal);
    const path = `/api/app/sub-processor-changes/${given.id}`;
    await given.privacy.put(`${path}/decision`, { decision: 'objected', reason: REASON }).expect(200);
    const read = async () => (await given.privacy.get(path).expect(200)).body;
    return { ...given, path, read };
  };
  const sent = async (subject: RegExp) => {
    server.mockClear();
    await runJobs(portal);
    return server.mock.calls.map(([mail]) => mail).filter((mail) => subject.test(mail.subject));
  };

  it('is confirmed to whoever made it, once, with the words and the time', async () => {
    const { path, privacy, tenant } = await objected();
    await privacy.put(`${path}/decision`, { decision: 'objected', reason: REASON }).expect(200);
    const [receipt, ...more] = await sent(/^Kvittering: indsigelse/);
    expect(more).toEqual([]);
    expect(receipt?.to.name).toBe('Karen Kunde');
    for (const words of [REASON, 'Underrettet A/S', '5. marts 2026', `?organisation=${tenant.id}`])
      expect(receipt?.text).toContain(words);
    expect(await sent(/^Kvittering/)).toEqual([]);
  });

  it('is taken back within its period: the notice waits again, undecided, and staff are told; the same again changes nothing', async () => {
    const { id, path, privacy, read } = await objected();
    await runJobs(portal);
    await privacy.put(`${path}/withdrawal`, { reason: 'Vi har fået svar.' }).expect(200);
    await privacy.put(`${path}/withdrawal`, { reason: 'Vi har fået svar.' }).expect(200);

    expect(await read()).toMatchObject({
      ...{ status: 'delivered', reason: null, decidedAt: null, resolution: null },
      gate: { open: false, reason: 'period-running' },
    });
    expect((await read()).course.slice(-2)).toEqual([
      { type: 'notice.objected', by: 'customer', name: 'Karen Kunde', words: REASON, at: expect.any(String) },
      ...[{ type: 'notice.objection-withdrawn', by: 'customer', name: 'Karen Kunde', words: 'Vi har fået svar.' }].map(
        (step) => ({ ...step, at: expect.any(String) }),
      ),
    ]);
    const [mail] = await sent(/har trukket sin indsigelse tilbage/);
    expect(mail?.text).toContain('venter igen på kundens svar');
    const events = await portal.sql<{ data: object }>(
      `select data from app.audit_events where subject_id = $1 and type = 'notice.objection-withdrawn'`,
      [id],
    );
    expect(events).toMatchObject([{ data: { note: 'Vi har fået svar.' } }]);
  });

  it.each([null, 'specific'])(
    'that was taken back leaves every answer open, and silence is silence (approval needed: %s)',
    async (needsApproval) => {
      const opens = needsApproval === null;
      const answer = async (act: (given: Awaited<ReturnType<typeof objected>>) => Promise<unknown>) => {
        const given = await objected();
        await portal.sql(`update app.notices set needs_approval = $2 where id = $1`, [given.id, needsApproval]);
        await given.privacy.put(`${given.path}/withdrawal`, { reason: 'Vi har fået svar.' }).expect(200);
        await act(given);
        const read = await given.read();
        portal.clock.moveTo('2026-03-05T09:00:00Z');
        return read;
      };
      expect(
        await answer(({ privacy, path }) => privacy.put(`${path}/decision`, { decision: 'approved' }).expect(200)),
      ).toMatchObject({ status: 'approved', gate: { open: true, reason: 'approved' } });
      expect(
        await answer(({ privacy, path }) =>
          privacy.put(`${path}/decision`, { decision: 'objected', reason: 'Igen.' }).expect(200),
        ),
      ).toMatchObject({ status: 'objected', reason: 'Igen.', gate: { open: false } });
      const silent = await answer(async () => {
        portal.clock.moveTo('2026-05-20T09:00:00Z');
        await runJobs(portal);
      });
      expect(silent).toMatchObject({ status: 'expired', gate: { open: opens } });
    },
  );

  it('that was seen before it was made, is seen and undecided when it is taken back', async () => {
    const { id, privacy } = await givenNotice(portal);
    const path = `/api/app/sub-processor-changes/${id}`;
    await privacy.put(`${path}/acknowledgement`).expect(200);
    await privacy.put(`${path}/decision`, { decision: 'objected', reason: REASON }).expect(200);
    await privacy.put(`${path}/withdrawal`, { reason: 'Vi har fået svar.' }).expect(200);
    expect((await privacy.get(path).expect(200)).body).toMatchObject({ status: 'acknowledged' });
  });

  it('is taken back after its period in words that stay: the change then holds, and staff are told', async () => {
    const { id, path, privacy, read } = await objected();
    await runJobs(portal);
    portal.clock.moveTo(AFTER);
    expect((await read()).gate).toMatchObject({ open: false, reason: 'objected' });

    await privacy.put(`${path}/withdrawal`, { reason: 'Vi har fået svar.' }).expect(200);
    await privacy.put(`${path}/withdrawal`, { reason: 'Vi har fået svar.' }).expect(200);

    expect(await read()).toMatchObject({
      ...{
        resolvedBy: 'customer',
        status: 'resolved',
        resolution: 'withdrawn',
        resolutionNote: 'Vi har fået svar.',
        reason: REASON,
      },
      gate: { open: true, reason: 'objection-withdrawn' },
    });
    const told = (await sent(/har trukket sin indsigelse tilbage/)).map(({ to }) => to.address);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told).size).toBe(told.length);
    const events = await portal.sql(
      `select 1 from app.audit_events where subject_id = $1 and type = 'notice.resolved'`,
      [id],
    );
    expect(events).toHaveLength(1);
  });

  it('noted by staff as taken back, is told to the customer with who noted it and when, as the vendor’s word', async () => {
    const { id, staff, tenant, read } = await objected();
    await runJobs(portal);
    const path = `/api/staff/customers/${tenant.id}/notices/${id}/resolution`;
    await staff.put(path, { resolution: 'withdrawn', note: 'Aftalt i telefonen.' }).expect(200);

    expect(await read()).toMatchObject({ resolution: 'withdrawn', resolvedBy: 'vendor', gate: { open: true } });
    const told = await sent(/^Noteret: Underrettet A\/S har trukket sin indsigelse tilbage/);
    expect(told.map(({ to }) => to.name)).toContain('Karen Kunde');
    expect(new Set(told.map(({ to }) => to.address)).size).toBe(told.length);
    expect(told.length).toBe(2);
    const [staffMember] = await portal.sql<{ name: string }>(
      `select p.name from app.audit_events e join app.people p on p.id::text = e.actor_id
       where e.subject_id = $1 and e.type = 'notice.resolved'`,
      [id],
    );
    for (const words of [
      String(staffMember?.name),
      '5. marts 2026',
      'Aftalt i telefonen.',
      `?organisation=${tenant.id}`,
    ])
      expect(told[0]?.text).toContain(words);
  });

  it('settled otherwise by staff, is the vendor’s word too, and no mail says that it was taken back', async () => {
    const { id, staff, tenant, read } = await objected();
    const path = `/api/staff/customers/${tenant.id}/notices/${id}/resolution`;
    await staff.put(path, { resolution: 'exception', note: 'Aftalt.' }).expect(200);
    expect(await read()).toMatchObject({ resolution: 'exception', resolvedBy: 'vendor' });
    expect(await sent(/^Noteret/)).toEqual([]);
  });

  it('is taken back by the customer alone where each change needs its approval', async () => {
    const { id, path, privacy, staff, tenant, read } = await objected();
    await portal.sql(`update app.notices set needs_approval = 'specific' where id = $1`, [id]);
    const resolution = `/api/staff/customers/${tenant.id}/notices/${id}/resolution`;
    const { body } = await staff.put(resolution, { resolution: 'withdrawn', note: 'Aftalt.' }).expect(409);
    expect(body.title).toBe('customer_withdraws');
    expect(await read()).toMatchObject({ status: 'objected', resolution: null, resolvedBy: null });
    portal.clock.moveTo(AFTER);
    await privacy.put(`${path}/withdrawal`, { reason: 'Vi har fået svar.' }).expect(200);
    expect(await read()).toMatchObject({ resolution: 'withdrawn', resolvedBy: 'customer' });
  });

  it.each([
    ['2026-03-06T09:00:00Z', ['6. marts 2026', 'venter igen på jeres svar', 'til og med den 4. april 2026']],
    [AFTER, ['20. maj 2026', 'Ændringen gælder for jer fra']],
  ])(
    'that is taken back %s is confirmed to whoever did so, once, with the words and what follows',
    async (at, said) => {
      const { path, privacy } = await objected();
      await runJobs(portal);
      portal.clock.moveTo(at);
      await privacy.put(`${path}/withdrawal`, { reason: 'Vi har fået svar.' }).expect(200);
      await privacy.put(`${path}/withdrawal`, { reason: 'Vi har fået svar.' }).expect(200);
      const [receipt, ...more] = await sent(/^Kvittering: .* trukket tilbage/);
      expect(more).toEqual([]);
      expect(receipt?.to.name).toBe('Karen Kunde');
      for (const words of ['Vi har fået svar.', ...said]) expect(receipt?.text).toContain(words);
    },
  );

  it('may not be taken back once staff have settled it', async () => {
    const { id, path, privacy, staff, tenant, read } = await objected();
    await staff
      .put(`/api/staff/customers/${tenant.id}/notices/${id}/resolution`, { resolution: 'exception', note: 'Aftalt.' })
      .expect(200);
    const { body } = await privacy.put(`${path}/withdrawal`, { reason: 'Alligevel.' }).expect(409);
    expect(body.title).toBe('no_objection');
    expect(await read()).toMatchObject({ resolution: 'exception', resolutionNote: 'Aftalt.' });
  });

  it('can be taken back by who may object, with a reason, and by nobody else', async () => {
    const { path, tenant, privacy } = await objected();
    const withdraw = (who: typeof privacy, reason = 'Alligevel.') => who.put(`${path}/withdrawal`, { reason });
    await withdraw(privacy, '  ').expect(422);
    await withdraw(nobody(portal)).expect(401);
    await withdraw(await givenMember(portal, tenant, ['admin', 'viewer'])).expect(403);
    const other = await givenNotice(portal);
    await withdraw(other.privacy).expect(404);
    await other.privacy.put(`/api/app/sub-processor-changes/${other.id}/withdrawal`, { reason: 'Ingen.' }).expect(409);
  });
});
