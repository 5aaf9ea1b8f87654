import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { givenMember, givenStaff, nobody } from '../testing/given.js';
import { exampleFacts, givenSubProcessor } from '../sub-processors/testing/given-sub-processor.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { newId } from '../platform/ids.js';
import {
  givenDraft,
  givenOffer,
  givenReadyCustomer,
  givenSigned,
  queuedMails,
  stateOf,
} from './testing/given-agreement.js';

/** One field of each row of an answer. */
const listed = (rows: unknown, field: string): unknown[] =>
  z
    .array(z.record(z.string(), z.unknown()))
    .parse(rows)
    .map((row) => row[field]);

describe('agreements, for staff', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  it('begin as drafts with our texts and what the registers know, and say what is missing', async () => {
    const tenant = await givenReadyCustomer(portal, 'Acme A/S');
    const staff = await givenStaff(portal, ['compliance']);
    const { body } = await staff.post(`/api/staff/customers/${tenant.id}/agreements`).expect(201);
    expect(body).toMatchObject({
      customer: 'Acme A/S',
      state: 'draft',
      version: 1,
      reference: expect.stringMatching(/^DPA-2026-\d{4}$/),
      services: [{ name: 'Flex Booking' }],
      proposedSigners: [{ turn: 1, name: 'Åse Nørlund', title: 'Klinikchef' }],
      actions: ['offer', 'withdraw'],
      timeline: [{ type: 'agreement.drafted', actor: 'Stine Stab' }],
    });
    expect(body.content.annexes.a.purpose).toContain('Flex Booking');
    const gaps = [
      ...['annexes.a.dataTypes', 'annexes.a.dataSubjects'],
      ...['annexes.b.subProcessors', 'annexes.c.measures.items'],
    ];
    expect(listed(body.missing, 'field')).toEqual(gaps);
    await staff
      .post(`/api/staff/agreements/${body.id}/offer`)
      .expect(422)
      .expect(({ body: problem }) => {
        expect(listed(problem.errors, 'path')).toEqual(gaps);
      });
    expect(await stateOf(portal, body.id)).toBe('draft');
  });

  it.each([
    [
      'too many entries',
      'content.annexes.a.dataSubjects',
      { dataSubjects: Array.from({ length: 201 }, () => 'Patienter') },
    ],
    [
      'too long an entry',
      'content.annexes.a.dataTypes.0.name',
      { dataTypes: [{ name: 'x'.repeat(2001), category: 'cpr' }] },
    ],
    ['too much in all', 'content', { dataSubjects: Array.from({ length: 150 }, () => 'x'.repeat(1900)) }],
  ])('take no more than an agreement needs: %s', async (_, path, more) => {
    const { id, staff } = await givenDraft(portal);
    const { body: draft } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
    const { annexes, ...content } = draft.content;
    const change = {
      revision: draft.revision,
      content: { ...content, annexes: { ...annexes, a: { ...annexes.a, ...more } } },
    };
    const { body } = await staff.put(`/api/staff/agreements/${id}/annexes`, change).expect(422);
    expect(body.errors).toMatchObject([{ path, code: 'too_big' }]);
  });

  it('are numbered in turn', async () => {
    const [one, other] = [await givenDraft(portal), await givenDraft(portal)];
    const references = await Promise.all(
      [one, other].map(({ id, staff }) => staff.get(`/api/staff/agreements/${id}`).then(({ body }) => body.reference)),
    );
    const [first, second] = references.map((reference) => Number(String(reference).slice(-4)));
    expect(second).toBe((first ?? 0) + 1);
  });

  it('lose no change: who saves over a newer draft is told', async () => {
    const { id, staff } = await givenDraft(portal);
    const { body } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
    const change = { revision: body.revision, content: body.content };
    await staff.put(`/api/staff/agreements/${id}/annexes`, change).expect(200);
    const late = await staff.put(`/api/staff/agreements/${id}/annexes`, change).expect(409);
    expect(late.body.title).toBe('draft_changed');
    await staff.put(`/api/staff/agreements/${id}/annexes`, { ...change, content: {} }).expect(422);
  });

  it('are not sent with what the sender has not read', async () => {
    const { id, staff } = await givenDraft(portal);
    const path = `/api/staff/agreements/${id}`;
    const { body: read } = await staff.get(path).expect(200);
    const written = { ...read.content, mainAgreement: 'Aftale 7' };
    await staff.put(`${path}/annexes`, { revision: read.revision, content: written }).expect(200);
    const { body } = await staff.post(`${path}/offer`, { revision: read.revision }).expect(409);
    expect(body.title).toBe('draft_changed');
    await staff.post(`${path}/offer`, { revision: read.revision + 1 }).expect(201);
  });

  it('can be read as page and as PDF while they are drafts', async () => {
    const { id, staff } = await givenDraft(portal);
    const { body } = await staff.get(`/api/staff/agreements/${id}/document`).expect(200);
    expect(body.html).toContain('Havnens Tandklinik');
    const pdf = await staff.get(`/api/staff/agreements/${id}/document.pdf`).buffer(true).expect(200);
    expect(pdf.headers['content-disposition']).toMatch(/^attachment; filename="DPA-2026-\d{4}-v1-kladde.pdf"$/);
    expect(Buffer.from(pdf.body).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are saved under a name that says what the file is, in their language', async () => {
    const { id, staff, token } = await givenSigned(portal);
    const nameOf = async () => {
      const answer = await staff.get(`/api/staff/agreements/${id}/document.pdf`).buffer(true).expect(200);
      return answer.headers['content-disposition'];
    };
    expect(await nameOf()).toMatch(/-v1-til-underskrift\.pdf"$/);
    await portal.sql(`update app.agreements set locale = 'en' where id = $1`, [id]);
    expect(await nameOf()).toMatch(/-v1-for-signature\.pdf"$/);
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await nameOf()).toMatch(/-v1-sealed\.pdf"$/);
    const own = await nobody(portal).get(`/s/${token}/document.pdf`).expect(200);
    expect(own.headers['content-disposition']).toMatch(/-v1-sealed\.pdf"$/);
  });

  it('are frozen when sent: content, template and annex B are hashed, and no text changes any more', async () => {
    const { id, tenant, staff, hash } = await givenOffer(portal);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const [event] = await portal.sql(
      `select data from app.audit_events where subject_id = $1 and type = 'agreement.sent'`,
      [id],
    );
    expect(event).toMatchObject({ data: { contentHash: hash, pdfSha256: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    const { body } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
    await staff
      .put(`/api/staff/agreements/${id}/annexes`, { revision: body.revision, content: body.content })
      .expect(409);
    await portal.sql(`update app.tenants set name = 'Et andet navn' where id = $1`, [tenant.id]);
    // The document itself is frozen, not only its data: later wording must not show in it either.
    await portal.sql(
      `update app.agreements set data = jsonb_set(data, '{controller,name}', '"Et andet navn"') where id = $1`,
      [id],
    );
    const { body: document } = await staff.get(`/api/staff/agreements/${id}/document`).expect(200);
    expect(document.html).toContain('Havnens Tandklinik');
    expect(document.html).not.toContain('Et andet navn');
    await staff.post(`/api/staff/agreements/${id}/offer`).expect(409);
  });

  it('freeze annex B as the register has it at sending, chain included', async () => {
    const tenant = await givenReadyCustomer(portal, 'Kæde A/S');
    const [service] = await portal.sql<{ service_id: string }>(
      `select service_id from app.subscriptions where tenant_id = $1`,
      [tenant.id],
    );
    const serviceIds = [service?.service_id ?? ''];
    const first = await givenSubProcessor(portal, exampleFacts('Nordlys Drift A/S', { serviceIds }));
    await givenSubProcessor(portal, exampleFacts('Kælderlager ApS', { serviceIds }), { parentId: first });
    const { id, staff } = await givenOffer(portal, { tenant });
    await givenSubProcessor(portal, exampleFacts('Senere Inc.', { serviceIds }));
    const { body } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
    expect(body.subProcessors).toEqual([
      expect.objectContaining({ level: 0, legalName: 'Nordlys Drift A/S', description: 'Drift af servere' }),
      expect.objectContaining({ level: 1, legalName: 'Kælderlager ApS' }),
    ]);
    const { body: document } = await staff.get(`/api/staff/agreements/${id}/document`).expect(200);
    expect(document.html).toContain('Kælderlager ApS');
    expect(document.html).not.toContain('Senere Inc.');
  });

  it('never show staff a link or code that signs', async () => {
    const { token, staff, id } = await givenOffer(portal);
    const pages = [`/api/staff/agreements/${id}`, '/api/staff/agreements'];
    for (const path of pages) expect(JSON.stringify((await staff.get(path).expect(200)).body)).not.toContain(token);
    await expect(
      portal.within({ realm: 'processor', tenantId: null }, () =>
        portal.get(UnitOfWork).run((em) => em.query(`select token_hash from signing_links`)),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('are withdrawn with a reason, and the signatory is told and can sign no more', async () => {
    const { id, staff, tenant, token } = await givenOffer(portal);
    await staff.post(`/api/staff/agreements/${id}/withdrawal`, { reason: '' }).expect(422);
    const { body } = await staff
      .post(`/api/staff/agreements/${id}/withdrawal`, { reason: 'Forkert ydelse' })
      .expect(201);
    expect(body).toMatchObject({ state: 'withdrawn', endReason: 'Forkert ydelse' });
    expect((await queuedMails(portal, tenant)).at(-1)?.template).toBe('agreement-withdrawn');
    await nobody(portal).get(`/s/${token}`).expect(410);
    await nobody(portal).submit(`/s/${token}/code`, {}).expect(410);
    await staff.post(`/api/staff/agreements/${id}/withdrawal`, { reason: 'Igen' }).expect(409);
  });

  it('are brought to mind with a fresh link that signs as well', async () => {
    const { id, staff, tenant, token } = await givenOffer(portal);
    await staff.post(`/api/staff/agreements/${id}/reminder`).expect(204);
    const reminder = (await queuedMails(portal, tenant)).at(-1);
    expect(reminder?.template).toBe('agreement-reminder');
    expect(reminder?.data.url).not.toContain(token);
    await nobody(portal)
      .get(new URL(reminder?.data.url ?? '').pathname)
      .expect(200);
  });

  it('are brought to mind once, however often it is pressed in a minute', async () => {
    const { id, staff, tenant } = await givenOffer(portal);
    const remind = () => staff.post(`/api/staff/agreements/${id}/reminder`).expect(204);
    const reminders = async () =>
      (await queuedMails(portal, tenant)).filter(({ template }) => template === 'agreement-reminder').length;
    await Promise.all([remind(), remind(), remind()]);
    expect(await reminders()).toBe(1);
    portal.clock.forward(61);
    await remind();
    expect(await reminders()).toBe(2);
  });

  it('are countersigned by a person, once, where nobody has the mandate', async () => {
    const { id, staff } = await givenSigned(portal);
    const order = { title: 'Jurist', authorised: true };
    await staff.post(`/api/staff/agreements/${id}/countersignature`, { title: 'Jurist' }).expect(422);
    const { body } = await staff.post(`/api/staff/agreements/${id}/countersignature`, order).expect(201);
    expect(body).toMatchObject({
      state: 'sealing',
      signatures: [
        { party: 'controller', method: 'code' },
        { party: 'processor', method: 'staff', name: 'Stine Stab', title: 'Jurist' },
      ],
    });
    await staff.post(`/api/staff/agreements/${id}/countersignature`, order).expect(409);
  });

  it('become the next version of one that is there, texts taken over', async () => {
    const { id, staff, tenant } = await givenOffer(portal);
    const { body } = await staff.post(`/api/staff/customers/${tenant.id}/agreements`, { revises: id }).expect(201);
    expect(body).toMatchObject({ version: 2, state: 'draft', missing: [] });
    const other = await givenReadyCustomer(portal, 'En anden kunde');
    await staff.post(`/api/staff/customers/${other.id}/agreements`, { revises: id }).expect(404);
  });

  it('are listed by state and customer and counted', async () => {
    const { id, staff, tenant } = await givenOffer(portal);
    const { body } = await staff.get(`/api/staff/agreements?tenantId=${tenant.id}&state=sent`).expect(200);
    expect(listed(body.items, 'id')).toEqual([id]);
    const [{ reference }] = body.items;
    for (const search of [tenant.name.slice(3).toUpperCase(), reference.slice(-4)]) {
      const query = `tenantId=${tenant.id}&search=${encodeURIComponent(search)}`;
      expect(listed((await staff.get(`/api/staff/agreements?${query}`).expect(200)).body.items, 'id')).toEqual([id]);
    }
    expect((await staff.get('/api/staff/agreements?search=ingen%25').expect(200)).body.items).toEqual([]);
    expect((await staff.get(`/api/staff/agreements?tenantId=${tenant.id}&state=draft`).expect(200)).body.items).toEqual(
      [],
    );
    const soon = await staff.get(`/api/staff/agreements?tenantId=${tenant.id}&expiring=true`).expect(200);
    expect(soon.body.items).toEqual([]);
    const summary = await staff.get('/api/staff/agreements/summary').expect(200);
    expect(summary.body.states.sent).toBeGreaterThan(0);
    await staff.get('/api/staff/agreements?state=lost').expect(422);
  });

  it('come fifty to a page', async () => {
    const tenant = await givenReadyCustomer(portal, 'Storkunden');
    const staff = await givenStaff(portal, ['auditor']);
    await portal.sql(
      `insert into app.agreements (tenant_id, id, reference, version, state, locale, data, template_version_id, created_at, changed_at)
       select $1, gen_random_uuid(), 'X-' || n, 1, 'draft', 'da', '{}', v.id, now(), now()
       from generate_series(1, 60) n, app.agreement_template_versions v where v.number = 1`,
      [tenant.id],
    );
    const first = await staff.get(`/api/staff/agreements?tenantId=${tenant.id}`).expect(200);
    const rest = await staff.get(`/api/staff/agreements?tenantId=${tenant.id}&next=${first.body.next}`).expect(200);
    expect([first.body.items.length, rest.body.items.length, rest.body.next]).toEqual([50, 10, null]);
  });

  it('are written by owner and compliance, read by the auditor, and nobody else', async () => {
    const { id, tenant } = await givenDraft(portal);
    const [auditor, router] = [await givenStaff(portal, ['auditor']), await givenStaff(portal, ['router'])];
    const member = await givenMember(portal, tenant);
    await auditor.get(`/api/staff/agreements/${id}`).expect(200);
    await auditor.post(`/api/staff/agreements/${id}/offer`).expect(403);
    await auditor.post(`/api/staff/customers/${tenant.id}/agreements`).expect(403);
    await router.get(`/api/staff/agreements/${id}`).expect(403);
    await member.get(`/api/staff/agreements/${id}`).expect(403);
    await nobody(portal).get(`/api/staff/agreements/${id}`).expect(401);
    await auditor.get(`/api/staff/agreements/${newId()}`).expect(404);
  });
});
