import {
  CANARY,
  exampleAnswers,
  givenPrivacyContact,
  givenSubmitted,
  mailCount,
} from '../inquiries/testing/given-inquiry.js';
import { lastMail } from '../mail/testing/last-mail.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { newId } from '../platform/ids.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, nobody, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';

describe('inquiries, from the public form to the hand-over', () => {
  let portal: Portal;
  let acme: Tenant;
  let router: Caller;
  const form = (given: Record<string, string>) => ({ ...exampleAnswers, _csrf: '', step: 'check', ...given });
  const inTriage = () => portal.sql<{ id: string }>(`select id from app.inquiry_intake where status = 'triage'`);

  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    acme = await givenTenant(portal, 'Acme A/S');
    await givenPrivacyContact(portal, acme, 'privatliv@acme.test');
    router = await givenStaff(portal, ['router']);
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.sql(`delete from app.rate_limits`));

  describe('the form', () => {
    it('asks one question after the other and keeps what was answered', async () => {
      const first = await nobody(portal).get('/inquiry?lang=en').redirects(1).expect(200);
      expect(first.text).toContain('<h1>');
      expect(first.text).toContain('name="organisation"');
      const second = await nobody(portal)
        .submit('/inquiry', { _csrf: '', step: 'organisation', organisation: 'Nordlys "Tand" & Co' })
        .expect(200);
      expect(second.text).toContain('value="automated-decision"');
      expect(second.text).toContain('value="Nordlys &quot;Tand&quot; &amp; Co"');
      const check = await nobody(portal)
        .submit('/inquiry', form({ step: 'contact' }))
        .expect(200);
      expect(check.text).toContain('Se dine svar igennem');
      expect(check.text).toContain('datatilsynet.dk');
    });

    it('comes back with 422, an error title and what was typed', async () => {
      const answer = await nobody(portal)
        .submit('/inquiry', form({ step: 'contact', email: 'ida@' }))
        .expect(422);
      expect(answer.text).toContain('<title>Fejl:');
      expect(answer.text).toContain('href="#email"');
      expect(answer.text).toContain('value="ida@"');
      expect(answer.text).toContain(CANARY);
    });

    it('sends nothing while something is missing', async () => {
      const before = await mailCount(portal, 'inquiry-confirm');
      const answer = await nobody(portal)
        .submit('/inquiry', form({ message: '' }))
        .expect(200);
      expect(answer.text).toContain('name="message"');
      expect(await mailCount(portal, 'inquiry-confirm')).toBe(before);
    });

    it('takes out a civil registration number before storing, and says so', async () => {
      const check = await nobody(portal).submit('/inquiry', form({ step: 'contact', message: 'Jeg er 010190-1234' }));
      expect(check.text).not.toContain('010190');
      expect(check.text).toContain('Vi har fjernet et CPR-nummer');
      const sent = await nobody(portal)
        .submit('/inquiry', form({ message: 'Jeg er 010190-1234' }))
        .expect(303);
      expect(sent.headers.location).toBe('/inquiry/sent?masked=1');
    });

    it.each([
      ['message', 'message'],
      ['name', 'contact'],
      ['organisation', 'organisation'],
    ])('warns of one in the %s before it is sent, and sends it back to nobody', async (field, step) => {
      for (const number of ['010190-1234', '010190 1234', '0101901234']) {
        const check = await nobody(portal)
          .submit('/inquiry', form({ step, [field]: `Bo ${number}` }))
          .expect(200);
        expect(check.text).not.toContain(number);
        expect(check.text).toContain('Vi har fjernet et CPR-nummer');
      }
      const order = await nobody(portal).submit('/inquiry', form({ step, [field]: 'Bo 9908123456' }));
      expect(order.text).toContain('9908123456');
      expect(order.text).not.toContain('Vi har fjernet et CPR-nummer');
    });

    it('takes no civil registration number for a telephone number', async () => {
      const page = await nobody(portal)
        .submit('/inquiry', form({ step: 'contact', phone: '010190-1234' }))
        .expect(422);
      expect(page.text).toContain('href="#phone"');
      expect(page.text).not.toContain('010190');
    });

    it('answers a program that fills in everything as if it had been heard, and stores nothing', async () => {
      const before = await mailCount(portal, 'inquiry-confirm');
      await nobody(portal)
        .submit('/inquiry', form({ website: 'https://spam.example' }))
        .expect(303, '');
      expect(await mailCount(portal, 'inquiry-confirm')).toBe(before);
    });

    it('counts no program’s sending against the address it names', async () => {
      const email = 'navngivet@example.test';
      for (let time = 0; time < 6; time++)
        await nobody(portal)
          .submit('/inquiry', form({ email, website: 'https://spam.example' }))
          .expect(303);
      await nobody(portal).submit('/inquiry', form({ email })).expect(303);
      expect(await portal.sql(`select 1 from app.mails where to_email = $1`, [email])).toHaveLength(1);
    });

    it('takes five a day from one address', async () => {
      const answers: number[] = [];
      for (let n = 0; n < 6; n += 1)
        answers.push((await nobody(portal).submit('/inquiry', form({ email: 'mange@example.test' }))).status);
      expect(answers).toEqual([303, 303, 303, 303, 303, 429]);
    });

    it('stores what was written so that the database alone tells nothing', async () => {
      await givenSubmitted(portal);
      const rows = await portal.sql(
        `select to_jsonb(i)::text as row, encode(i.sealed, 'escape') as sealed from app.inquiry_intake i`,
      );
      const text = JSON.stringify(rows);
      expect(text).not.toContain(CANARY);
      expect(text).not.toContain('ida@');
      expect(text).not.toContain('Ida');
    });
  });

  describe('the mailed link', () => {
    it('changes nothing by being opened; the button counts, and may be pressed twice', async () => {
      await nobody(portal)
        .submit('/inquiry', form({ email: 'knap@example.test' }))
        .expect(303);
      const path = new URL(String((await lastMail(portal, 'inquiry-confirm')).url)).pathname;
      const waiting = (await inTriage()).length;
      await nobody(portal).get(path).expect(200).expect('referrer-policy', /./);
      expect(await inTriage()).toHaveLength(waiting);
      const first = await nobody(portal).submit(path, {}).redirects(1).expect(200);
      const second = await nobody(portal).submit(path, {}).redirects(1).expect(200);
      const reference = /H-2026-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(first.text)?.[0];
      expect(reference).toBeDefined();
      expect(second.text).toContain(reference);
      const again = await nobody(portal).get(path).expect(200);
      expect(again.text).toContain(`/inquiry/status?reference=${String(reference)}`);
      expect(again.text).not.toContain('Ja, det er mig');
      expect(await inTriage()).toHaveLength(waiting + 1);
      expect((await lastMail(portal, 'inquiry-received')).reference).toBe(reference);
    });

    it('that was never given out leads nowhere', async () => {
      await nobody(portal)
        .submit(`/inquiry/confirm/${'x'.repeat(43)}`, {})
        .expect(410);
      await nobody(portal)
        .get(`/inquiry/confirm/${'x'.repeat(43)}`)
        .expect(410);
    });

    it('nobody pressed: what was written is erased after seven days', async () => {
      await nobody(portal)
        .submit('/inquiry', form({ email: 'aldrig@example.test' }))
        .expect(303);
      const count = async () =>
        (await portal.sql(`select 1 from app.inquiry_intake where status = 'unconfirmed'`)).length;
      const before = await count();
      expect(before).toBeGreaterThan(0);
      portal.clock.forward(7 * 86_400 - 60);
      await runJobs(portal, { leave: ['send-mail'] });
      expect(await count()).toBe(before);
      portal.clock.forward(120);
      await runJobs(portal, { leave: ['send-mail'] });
      expect(await count()).toBe(0);
    });
  });

  describe('a customer’s own link', () => {
    it('leads to the form with the customer known, and can’t be guessed', async () => {
      const member = await givenMember(portal, acme, ['privacy']);
      expect((await member.get('/api/app/inquiry-form-link').expect(200)).body).toEqual({ url: null });
      const { body } = await member.post('/api/app/inquiry-form-link').expect(201);
      const path = new URL(body.url).pathname;
      const page = await nobody(portal).get(path).redirects(1).expect(200);
      expect(page.text).toContain('Acme A/S');
      expect(page.text).not.toContain('type="text" id="organisation"');
      await nobody(portal).get('/c/abcdefghabcdefgh/inquiry').expect(404);
      await nobody(portal)
        .submit(path, form({ email: 'viaform@example.test' }))
        .expect(303);
      const confirm = new URL(String((await lastMail(portal, 'inquiry-confirm')).url)).pathname;
      await nobody(portal).submit(confirm, {}).expect(303);
      const newest = (await router.get('/api/staff/inbox').expect(200)).body.items.at(-1);
      const detail = await router.get(`/api/staff/inbox/${newest.id}`).expect(200);
      expect(detail.body.suggestions[0]).toMatchObject({ customer: { name: 'Acme A/S' }, reasons: ['form', 'name'] });
    });
  });

  describe('triage', () => {
    it('shows what has come in, newest first, with the reasons of each suggestion', async () => {
      const { id, reference } = await givenSubmitted(portal, { organisation: 'Acme' });
      const list = await router.get('/api/staff/inbox').expect(200);
      expect(list.body.items.at(-1)).toMatchObject({ id, reference, organisation: 'Acme', vendorRole: null });
      const detail = await router.get(`/api/staff/inbox/${id}`).expect(200);
      expect(detail.body).toMatchObject({ message: exampleAnswers.message, name: 'Ida Æblegård', returned: null });
      expect(detail.body.suggestions).toEqual([
        { customer: expect.objectContaining({ id: acme.id, name: 'Acme A/S' }), reasons: ['name'] },
      ]);
      const events = await portal.sql(
        `select 1 from app.audit_events where type = 'inquiry.opened-by-staff' and subject_id = $1`,
        [id],
      );
      expect(events).toHaveLength(1);
    });

    it('is for owners and routers whose attestation has not expired', async () => {
      const { id } = await givenSubmitted(portal);
      const [auditor, compliance, lapsed] = await Promise.all([
        givenStaff(portal, ['auditor']),
        givenStaff(portal, ['compliance']),
        givenStaff(portal, ['router']),
      ]);
      await portal.sql(
        `update app.staff_members set attested_until = '2020-01-01' where person_id in (select person_id from app.sessions order by id desc limit 1)`,
      );
      for (const caller of [auditor, compliance]) await caller.get(`/api/staff/inbox/${id}`).expect(403);
      const answer = await lapsed.get(`/api/staff/inbox/${id}`);
      expect([answer.status, answer.body.title]).toEqual([403, 'attestation_missing']);
      await nobody(portal).get(`/api/staff/inbox/${id}`).expect(401);
    });

    it('does not route before the role is decided, and wants a reason for another decision', async () => {
      const { id } = await givenSubmitted(portal);
      const early = await router.post(`/api/staff/inbox/${id}/routing`, { tenantIds: [acme.id] }).expect(409);
      expect(early.body.title).toBe('role_undecided');
      await router.put(`/api/staff/inbox/${id}/vendor-role`, { role: 'controller' }).expect(204);
      await router.put(`/api/staff/inbox/${id}/vendor-role`, { role: 'processor' }).expect(422);
      await router
        .put(`/api/staff/inbox/${id}/vendor-role`, { role: 'processor', reason: 'Det er kundens nyhedsbrev' })
        .expect(204);
      const events = await portal.sql(
        `select data from app.audit_events where type = 'inquiry.vendor-role-decided' and subject_id = $1 order by id`,
        [id],
      );
      expect(events.map(({ data }) => data)).toEqual([
        { before: null, after: 'controller', reason: null },
        { before: 'controller', after: 'processor', reason: 'Det er kundens nyhedsbrev' },
      ]);
    });

    it('wants customers when we are the processor, and none when we are the controller', async () => {
      const { id } = await givenSubmitted(portal);
      const route = (tenantIds: string[]) => router.post(`/api/staff/inbox/${id}/routing`, { tenantIds });
      await router.put(`/api/staff/inbox/${id}/vendor-role`, { role: 'processor' }).expect(204);
      await route([]).expect(422);
      await route([newId()]).expect(422);
      await route([HOUSE_TENANT_ID]).expect(422);
      await router.put(`/api/staff/inbox/${id}/vendor-role`, { role: 'controller', reason: 'Vores egen hjemmeside' });
      await route([acme.id]).expect(422);
      await route([]).expect(204);
      const rows = await portal.sql(`select tenant_id, vendor_role from app.inquiries order by id desc limit 1`);
      expect(rows).toEqual([{ tenant_id: HOUSE_TENANT_ID, vendor_role: 'controller' }]);
    });

    it('dismisses what is nobody’s: erased, and told; spam is not told', async () => {
      const told = await mailCount(portal, 'inquiry-update');
      const [nobodys, spam] = [await givenSubmitted(portal), await givenSubmitted(portal)];
      await router.post(`/api/staff/inbox/${nobodys.id}/dismissal`, { reason: 'nobody-concerned' }).expect(204);
      await router.post(`/api/staff/inbox/${spam.id}/dismissal`, { reason: 'spam' }).expect(204);
      await router.post(`/api/staff/inbox/${spam.id}/dismissal`, { reason: 'because' }).expect(422);
      expect(await mailCount(portal, 'inquiry-update')).toBe(told + 1);
      const rows = await portal.sql(`select sealed, status from app.inquiry_intake where id = any($1)`, [
        [nobodys.id, spam.id],
      ]);
      expect(rows).toEqual([
        { sealed: null, status: 'dismissed' },
        { sealed: null, status: 'dismissed' },
      ]);
      await router.get(`/api/staff/inbox/${nobodys.id}`).expect(404);
    });

    it('finds customers by name or number', async () => {
      const answer = await router.get('/api/staff/inbox-customers?q=acm').expect(200);
      expect(answer.body.items).toEqual([expect.objectContaining({ name: 'Acme A/S' })]);
    });
  });
});
