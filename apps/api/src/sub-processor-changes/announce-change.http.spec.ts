import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { newId } from '../platform/ids.js';
import {
  exampleFacts,
  givenPrivacyContact,
  givenService,
  givenSubProcessor,
  givenSubscription,
} from '../sub-processors/testing/given-sub-processor.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, nobody, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { changeRequest, noticeOf } from '../notices/testing/given-change.js';
import { givenMailServer } from '../notices/testing/given-mail-server.js';

const CHANGES = '/api/staff/sub-processor-changes';

describe('announcing a change of sub-processor', () => {
  let portal: Portal;
  let staff: Caller;
  let mails: ReturnType<typeof givenMailServer>;
  let booking: string;
  let acme: Tenant;
  let kommune: Tenant;
  let mute: Tenant;
  let other: Tenant;

  beforeAll(async () => {
    portal = await Portal.start();
    mails = givenMailServer(portal);
    await givenProfile(portal);
    staff = await givenStaff(portal, ['compliance']);
    booking = await givenService(portal, 'booking');
    acme = await givenTenant(portal, 'Acme A/S', { locale: 'en', noticeDays: 30 });
    kommune = await givenTenant(portal, 'Kystby Kommune', { authorisation: 'specific', noticeDays: 60 });
    mute = await givenTenant(portal, 'Uden Kontakt ApS', { noticeDays: 14 });
    other = await givenTenant(portal, 'Andre Ydelser ApS');
    for (const tenant of [acme, kommune, mute]) await givenSubscription(portal, tenant, booking);
    await givenSubscription(portal, other, await givenService(portal, 'payroll'));
    await givenPrivacyContact(portal, acme, 'privacy@acme.example');
    await givenPrivacyContact(portal, kommune, 'dpo@kystby.example');
  });
  afterAll(() => portal.stop());

  const planned = (legalName: string, flowDownOn: string | null = '2026-02-01') =>
    givenSubProcessor(portal, exampleFacts(legalName, { serviceIds: [booking] }), { status: 'planned', flowDownOn });

  it('shows beforehand whom it tells, how long each has, and what speaks against it; nothing is written', async () => {
    const id = await planned('Forhåndsvist ApS', null);
    const { body: draft } = await staff.post(CHANGES, changeRequest(id, { effectiveOn: '2026-04-15' })).expect(201);

    const { body } = await staff.get(`${CHANGES}/${draft.id}/preview`).expect(200);

    expect(body).toEqual({
      customers: 3,
      mailed: 2,
      firstDay: '2026-03-19',
      lastDay: '2026-05-04',
      warnings: [
        { code: 'starts-before-periods-end', count: 1 },
        { code: 'needs-approval', count: 1 },
        { code: 'no-contact', count: 1 },
        { code: 'nobody-decides', count: 3 },
        { code: 'no-agreement', count: 3 },
        { code: 'no-flow-down', count: 1 },
      ],
      transfers: [],
      unreached: [],
      mails: [
        {
          locale: 'da',
          subject: 'Varsel: ny underdatabehandler fra 15. april 2026',
          text: expect.stringMatching(
            /Vi flytter driften\.[^]*Navn: Forhåndsvist ApS[^]*til og med den 19\. marts 2026/,
          ),
        },
        {
          locale: 'en',
          subject: 'Notice: new sub-processor from 15 April 2026',
          text: expect.stringMatching(/We are moving the operation\.[^]*until the end of 19 March 2026/),
        },
      ],
      items: [
        expect.objectContaining({ name: 'Acme A/S', lastDay: '2026-04-04', late: false, hasContact: true }),
        expect.objectContaining({
          name: 'Kystby Kommune',
          lastDay: '2026-05-04',
          late: true,
          needsApproval: 'specific',
        }),
        expect.objectContaining({ name: 'Uden Kontakt ApS', lastDay: '2026-03-19', hasContact: false }),
      ],
      next: null,
    });
    expect(await portal.sql(`select 1 from app.notices`)).toEqual([]);
    await staff.delete(`${CHANGES}/${draft.id}`).expect(200);
    await staff.get(`${CHANGES}/${draft.id}`).expect(404);
  });

  it('tells each affected customer once, by a mail of its own that names no other', async () => {
    const id = await planned('Nordlys Drift A/S');
    const { body: draft } = await staff.post(CHANGES, changeRequest(id)).expect(201);

    const answers = await Promise.all([1, 2, 3].map(() => staff.post(`${CHANGES}/${draft.id}/announcement`)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 409, 409]);
    await runJobs(portal);

    const notices = await portal.sql(`select tenant_id, status from app.notices where change_id = $1`, [draft.id]);
    expect(new Map(notices.map((row) => [row['tenant_id'], row['status']]))).toEqual(
      new Map([
        [acme.id, 'delivered'],
        [kommune.id, 'delivered'],
        [mute.id, 'undelivered'],
      ]),
    );
    const sent = mails.mock.calls.map(([mail]) => mail);
    expect(sent.map((mail) => mail.to.address).toSorted()).toEqual(['dpo@kystby.example', 'privacy@acme.example']);
    const toAcme = sent.find((mail) => mail.to.address === 'privacy@acme.example');
    expect(toAcme?.subject).toBe('Notice: new sub-processor from 1 May 2026');
    expect(toAcme?.text).toContain('You can object until the end of 4 April 2026.');
    // Nobody there can sign in.
    expect(toAcme?.text).toContain('To object, write to mail@flex4b.com before the deadline.');
    expect(toAcme?.text).not.toContain('http://localhost:3000/app');
    expect(sent.map((mail) => mail.text).join()).not.toMatch(
      /Kystby Kommune[^]*Acme A\/S|Acme A\/S[^]*Kystby Kommune[^]*Acme/,
    );
    const toKommune = sent.find((mail) => mail.to.address === 'dpo@kystby.example');
    expect(toKommune?.text).not.toContain('Acme');
    expect(toKommune?.text).toContain('gælder først for jer, når I har godkendt den');

    expect(await noticeOf(portal, draft.id, acme.id)).toMatchObject({ status: 'delivered', delivered_by: 'mail' });
    const { body: change } = await staff.get(`${CHANGES}/${draft.id}`).expect(200);
    expect(change).toMatchObject({ state: 'announced', progress: { delivered: 2, undelivered: 1, total: 3 } });
  });

  it('goes on where it stopped, and mails nobody twice', async () => {
    const id = await planned('Genoptaget ApS');
    const { body: draft } = await staff.post(CHANGES, changeRequest(id)).expect(201);
    await staff.post(`${CHANGES}/${draft.id}/announcement`).expect(201);
    const jobs = await portal.sql(`select * from app.outbox where job = 'send-notice'`);
    mails.mockClear();

    await runJobs(portal);
    for (const job of jobs)
      await portal.sql(
        `insert into app.outbox (tenant_id, id, job, payload, not_before, created_at) values ($1, $2, $3, $4, $5, $5)`,
        [job['tenant_id'], job['id'], job['job'], JSON.stringify(job['payload']), portal.clock.now()],
      );
    await runJobs(portal);

    expect(mails).toHaveBeenCalledTimes(2);
  });

  it('becomes active on its day, but never without a contract that passes the duties on', async () => {
    const [ready, bare] = [await planned('Klar ApS'), await planned('Uden Kontrakt ApS', null)];
    for (const id of [ready, bare]) {
      const { body } = await staff.post(CHANGES, changeRequest(id, { effectiveOn: '2026-03-10' })).expect(201);
      await staff.post(`${CHANGES}/${body.id}/announcement`).expect(201);
    }
    const statusOf = async (id: string) =>
      (await portal.sql(`select status from app.sub_processors where id = $1`, [id]))[0]?.['status'];
    await runJobs(portal);
    expect([await statusOf(ready), await statusOf(bare)]).toEqual(['announced', 'announced']);

    portal.clock.moveTo('2026-03-09T23:00:00Z');
    await runJobs(portal);
    expect([await statusOf(ready), await statusOf(bare)]).toEqual(['active', 'announced']);
    await expect(
      portal.sql(`update app.sub_processors set status = 'active', activated_on = now() where id = $1`, [bare]),
    ).rejects.toThrow('check constraint');

    await staff.put(`/api/staff/sub-processors/${bare}/flow-down`, { signedOn: '2026-03-09' }).expect(200);
    portal.clock.forward(3600);
    await runJobs(portal);
    expect(await statusOf(bare)).toBe('active');
  });

  it('refuses what does not fit the register', async () => {
    const [id, active] = [
      await planned('Passer Ikke ApS'),
      await givenSubProcessor(portal, exampleFacts('Aktiv ApS', { serviceIds: [booking] })),
    ];
    // As they could be registered before the basis was looked at.
    const framework = { country: 'IN', transferMechanism: 'dpf' } as const;
    const indian = await givenSubProcessor(
      portal,
      exampleFacts('Falsk Grundlag Ltd', { ...framework, serviceIds: [booking] }),
      { status: 'planned' },
    );
    const above = await planned('Har En Kæde ApS');
    await givenSubProcessor(portal, exampleFacts('Falsk Led Ltd', framework), { status: 'planned', parentId: above });
    const wrong: [object, string][] = [
      [changeRequest(active), 'subProcessorId'],
      [changeRequest(newId()), 'subProcessorId'],
      [changeRequest(id, { kind: 'end' }), 'subProcessorId'],
      [changeRequest(id, { kind: 'replace' }), 'replacedId'],
      [changeRequest(active, { kind: 'change' }), 'facts'],
      [changeRequest(id, { effectiveOn: '2026-03-01' }), 'effectiveOn'],
      [changeRequest(indian), 'subProcessorId'],
      [changeRequest(above), 'subProcessorId'],
      [
        changeRequest(active, {
          kind: 'change',
          facts: exampleFacts('Aktiv Ltd', { ...framework, serviceIds: [booking] }),
        }),
        'facts.transferMechanism',
      ],
      [changeRequest(id, { explanation: { da: 'Kun dansk', en: '' } }), 'explanation.en'],
    ];
    for (const [request, path] of wrong) {
      const answer = await staff.post(CHANGES, request).expect(422);
      expect(answer.body.errors).toEqual([expect.objectContaining({ path })]);
    }
  });

  it('is for staff who may, and for nobody else', async () => {
    const auditor = await givenStaff(portal, ['auditor']);
    const member = await givenMember(portal, acme);
    const id = newId();
    await auditor.get(CHANGES).expect(200);
    await auditor.get('/api/staff/notices/summary').expect(200);
    await auditor.post(`${CHANGES}/${id}/announcement`).expect(403);
    await member.post(CHANGES, changeRequest(id)).expect(403);
    await nobody(portal).get(CHANGES).expect(401);
    await staff.post(`${CHANGES}/${id}/announcement`).expect(404);
    await staff.put(`${CHANGES}/${id}`, changeRequest(await planned('Findes ApS'))).expect(404);
  });
});
