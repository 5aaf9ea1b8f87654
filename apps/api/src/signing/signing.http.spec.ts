import { UnitOfWork } from '#tenancy';
import { createHash } from 'node:crypto';
import { LoadSealKey } from '../sealing/load-seal-key.js';
import { verifyPdf } from '../sealing/verify-pdf.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import {
  askedForCode,
  givenOffer,
  givenSigned,
  lastToken,
  queuedMails,
  signatureForm,
  stateOf,
  type Offered,
} from '../agreements/testing/given-agreement.js';

describe('signing by link', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  it('goes from the mailed link to an agreement in force, sealed and verified', async () => {
    const offer = await givenOffer(portal);
    const read = await nobody(portal).get(`/s/${offer.token}`).expect(200).expect('referrer-policy', 'no-referrer');
    expect(read.text).toContain(offer.hash);
    expect(read.text).toContain('Flex Booking');
    const code = await askedForCode(portal, offer);
    expect(await stateOf(portal, offer.id)).toBe('viewed');

    await nobody(portal)
      .submit(`/s/${offer.token}/signature`, signatureForm(offer, code))
      .expect(303)
      .expect('location', `/s/${offer.token}/done`);
    expect(await stateOf(portal, offer.id)).toBe('signed');
    expect(await runJobs(portal, { leave: ['send-mail'] })).toEqual(['countersign-agreement', 'seal-agreement']);

    expect(await stateOf(portal, offer.id)).toBe('in_force');
    const receipt = await nobody(portal).get(`/s/${offer.token}/done`).expect(200);
    expect(receipt.text).toContain(offer.hash);
    expect(receipt.text).toContain('Jens Lund');
    const { body: pdf } = await nobody(portal).get(`/s/${offer.token}/document.pdf`).buffer(true).expect(200);
    const { certificates } = await portal.get(LoadSealKey).run();
    expect(await verifyPdf(pdf, { trusted: certificates })).toMatchObject({ verdict: 'valid' });
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(receipt.text).toContain(sha256);
    const known = await nobody(portal).get(`/api/public/verification/${sha256}`).expect(200);
    expect(known.body).toEqual({
      known: true,
      reference: expect.stringMatching(/^DPA-2026-\d{4} v1$/),
      sealedAt: expect.any(String),
    });
    const told = (await queuedMails(portal, offer.tenant)).filter((mail) => mail.template === 'agreement-signed');
    expect(told.map((mail) => mail.to)).toEqual(['aase@klinik.example', 'mail@flex4b.com']);
  });

  it('changes nothing when a mail scanner opens every address', async () => {
    const offer = await givenOffer(portal);
    const before = await everything(portal, offer.id);
    for (const path of ['', '/done', '/decline', '/document.pdf', '?lang=en', '?code=sent', '/code', '/signature'])
      await nobody(portal).get(`/s/${offer.token}${path}`);
    expect(await everything(portal, offer.id)).toEqual(before);
  });

  it('tells what is wrong, keeps what was typed, and signs nothing', async () => {
    const offer = await givenOffer(portal);
    const code = await askedForCode(portal, offer);
    const wrong = { ...signatureForm(offer, code), title: '', signature: 'Bo Andersen', consent: '' };
    const page = await nobody(portal).submit(`/s/${offer.token}/signature`, wrong).expect(422);
    expect(page.text).toContain('<title>Fejl: ');
    for (const field of ['title', 'consent', 'signature']) expect(page.text).toContain(`href="#${field}"`);
    expect(page.text).not.toContain('href="#code"');
    expect(page.text).toContain('value="Bo Andersen"');
    expect(page.text).toContain(`value="${code}"`);
    expect(await stateOf(portal, offer.id)).toBe('viewed');
    await nobody(portal).submit(`/s/${offer.token}/signature`, signatureForm(offer, code)).expect(303);
  });

  it('does not sign a text other than the one presented', async () => {
    const offer = await givenOffer(portal);
    const code = await askedForCode(portal, offer);
    const stale = { ...signatureForm(offer, code), hash: 'f'.repeat(64) };
    const page = await nobody(portal).submit(`/s/${offer.token}/signature`, stale).expect(409);
    expect(page.text).toContain('Aftalen er ændret, siden du åbnede siden');
    expect(page.text).toContain(offer.hash);
    expect(await stateOf(portal, offer.id)).toBe('viewed');
  });

  describe('asks for a code that', () => {
    const attempt = (offer: Offered, code: string) =>
      nobody(portal).submit(`/s/${offer.token}/signature`, signatureForm(offer, code));
    const other = (code: string) => (code.startsWith('1') ? '2' : '1') + code.slice(1);

    it('holds for five tries, right or not', async () => {
      const offer = await givenOffer(portal);
      const code = await askedForCode(portal, offer);
      for (let n = 0; n < 5; n++) {
        const page = await attempt(offer, other(code)).expect(422);
        expect(page.text).toContain('Koden passer ikke');
      }
      const spent = await attempt(offer, code).expect(422);
      expect(spent.text).toContain('Koden kan ikke bruges mere');
      await attempt(offer, await askedForCode(portal, offer)).expect(303);
    });

    it('holds for ten minutes', async () => {
      const offer = await givenOffer(portal);
      const code = await askedForCode(portal, offer);
      portal.clock.forward(600);
      await attempt(offer, code).expect(422);
      expect(await stateOf(portal, offer.id)).toBe('viewed');
    });

    it('is the newest one', async () => {
      const offer = await givenOffer(portal);
      const first = await askedForCode(portal, offer);
      const second = await askedForCode(portal, offer);
      await attempt(offer, first).expect(422);
      await attempt(offer, second).expect(303);
    });

    it('was sent for this agreement and this signer', async () => {
      const [mine, yours] = [await givenOffer(portal), await givenOffer(portal)];
      const code = await askedForCode(portal, yours);
      await askedForCode(portal, mine);
      await attempt(mine, code).expect(422);
    });

    it('is not sent more than six times an hour', async () => {
      const offer = await givenOffer(portal);
      for (let n = 0; n < 6; n++) await askedForCode(portal, offer);
      const answer = await nobody(portal).submit(`/s/${offer.token}/code`, {}).expect(429);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    });
  });

  it('makes one signature of many presses', async () => {
    const offer = await givenOffer(portal);
    const code = await askedForCode(portal, offer);
    await runJobs(portal, { leave: ['send-mail'] });
    const press = () => nobody(portal).submit(`/s/${offer.token}/signature`, signatureForm(offer, code));
    const answers = await Promise.all([press(), press(), press()]);
    for (const answer of [...answers, await press()])
      expect([answer.status, answer.headers.location]).toEqual([303, `/s/${offer.token}/done`]);
    const signatures = await portal.sql(`select party from app.signatures where agreement_id = $1`, [offer.id]);
    expect(signatures).toEqual([{ party: 'controller' }]);
    expect((await runJobs(portal, { leave: ['send-mail'] })).filter((job) => job === 'seal-agreement')).toHaveLength(1);
  });

  it('keeps what proves the signature, and where it came from out of everybody’s sight', async () => {
    const offer = await givenSigned(portal);
    const [row] = await portal.sql(`select * from app.signatures where agreement_id = $1`, [offer.id]);
    expect(row).toMatchObject({
      party: 'controller',
      method: 'code',
      name: 'Åse Nørlund',
      title: 'Klinikchef',
      email: 'aase@klinik.example',
      typed_signature: 'Åse Nørlund',
      content_hash: offer.hash,
      locale: 'da',
      ip: expect.any(String),
      statements: [
        { id: 'authority', version: 1, text: expect.stringContaining('bemyndiget') },
        { id: 'consent', version: 1, text: expect.stringContaining('accepterer') },
      ],
    });
    for (const realm of ['processor', 'controller', 'public', 'system'] as const)
      await expect(
        portal.within({ realm, tenantId: offer.tenant.id }, () =>
          portal.get(UnitOfWork).run((em) => em.query(`select ip from signatures`)),
        ),
      ).rejects.toThrow(/permission denied/);
    portal.clock.forward(366 * 24 * 60 * 60);
    await runJobs(portal, { leave: ['send-mail'] });
    const [later] = await portal.sql(`select ip, user_agent, name from app.signatures where agreement_id = $1`, [
      offer.id,
    ]);
    expect(later).toEqual({ ip: null, user_agent: null, name: 'Åse Nørlund' });
    portal.clock.forward(-366 * 24 * 60 * 60);
  });

  it('shows the receipt to whoever comes back, and signs nothing anew', async () => {
    const offer = await givenSigned(portal);
    await nobody(portal).get(`/s/${offer.token}`).expect(303).expect('location', `/s/${offer.token}/done`);
    await nobody(portal).submit(`/s/${offer.token}/code`, {}).expect(410);
    const receipt = await nobody(portal).get(`/s/${offer.token}/done`).expect(200);
    expect(receipt.text).toContain('Aftalen er underskrevet');
  });

  it('can be declined, with a reason that staff read in the portal', async () => {
    const offer = await givenOffer(portal);
    await nobody(portal).get(`/s/${offer.token}/decline`).expect(200);
    await nobody(portal).submit(`/s/${offer.token}/decline`, { reason: ' ' }).expect(422);
    await nobody(portal).submit(`/s/${offer.token}/decline`, { reason: 'Vi mangler bilag D' }).expect(303);
    const { body } = await offer.staff.get(`/api/staff/agreements/${offer.id}`).expect(200);
    expect(body).toMatchObject({ state: 'declined', endReason: 'Vi mangler bilag D' });
    const told = (await queuedMails(portal, offer.tenant)).at(-1);
    expect(told).toMatchObject({ template: 'agreement-declined', to: 'mail@flex4b.com' });
    expect(JSON.stringify(told?.data)).not.toContain('bilag D');
    await nobody(portal).submit(`/s/${offer.token}/decline`, { reason: 'En gang til' }).expect(303);
    const after = await offer.staff.get(`/api/staff/agreements/${offer.id}`).expect(200);
    expect(after.body.endReason).toBe('Vi mangler bilag D');
  });

  it('runs out: reminders on the way, then expiry, then staff offer the same text again', async () => {
    const offer = await givenOffer(portal);
    const reminders = async () =>
      (await queuedMails(portal, offer.tenant)).filter((mail) => mail.template === 'agreement-reminder').length;
    const start = portal.clock.now();
    for (const [days, expected] of [
      [2, 0],
      [3, 1],
      [7, 2],
      [28, 3],
    ] as const) {
      portal.clock.moveTo(new Date(start.getTime() + days * 86_400_000).toISOString());
      await runJobs(portal, { leave: ['send-mail'] });
      expect([days, await reminders()]).toEqual([days, expected]);
    }
    expect(await stateOf(portal, offer.id)).toBe('sent');
    portal.clock.moveTo(new Date(start.getTime() + 30 * 86_400_000).toISOString());
    const late = await nobody(portal).get(`/s/${offer.token}`).expect(410);
    expect(late.text).toContain('Linket er udløbet');
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await stateOf(portal, offer.id)).toBe('expired');

    const asked = await nobody(portal).submit(`/s/${offer.token}/renewal`, {}).expect(200);
    expect(asked.text).toContain('Vi har givet beskeden videre');
    expect((await queuedMails(portal, offer.tenant)).at(-1)?.template).toBe('agreement-link-asked');
    const { body } = await offer.staff.post(`/api/staff/agreements/${offer.id}/offer`).expect(201);
    expect(body).toMatchObject({ state: 'sent', contentHash: offer.hash });
    await nobody(portal)
      .get(`/s/${await lastToken(portal, offer.tenant)}`)
      .expect(200);
    portal.clock.moveTo(start.toISOString());
  });

  it('mails a new link when the old one has run out before the agreement', async () => {
    const offer = await givenOffer(portal);
    await portal.sql(`update app.signing_links set expires_at = $2 where agreement_id = $1`, [
      offer.id,
      portal.clock.now(),
    ]);
    await nobody(portal).get(`/s/${offer.token}`).expect(410);
    const page = await nobody(portal).submit(`/s/${offer.token}/renewal`, {}).expect(200);
    expect(page.text).toContain('Et nyt link er på vej');
    const fresh = await lastToken(portal, offer.tenant);
    expect(fresh).not.toBe(offer.token);
    await nobody(portal).get(`/s/${fresh}`).expect(200);
  });

  it('leads nowhere with a made-up token, and says no more than that', async () => {
    const offer = await givenOffer(portal);
    const near = `${offer.token.startsWith('A') ? 'B' : 'A'}${offer.token.slice(1)}`;
    for (const token of [near, 'short', 'x'.repeat(43)]) {
      await nobody(portal).get(`/s/${token}`).expect(404);
      await nobody(portal).submit(`/s/${token}/code`, {}).expect(404);
      await nobody(portal).submit(`/s/${token}/signature`, signatureForm(offer, '12345678')).expect(404);
    }
  });

  it('takes nothing into the form that is not asked for', async () => {
    const offer = await givenOffer(portal);
    const code = await askedForCode(portal, offer);
    const form = { ...signatureForm(offer, code), tenant_id: offer.tenant.id };
    await nobody(portal).submit(`/s/${offer.token}/signature`, form).expect(422);
    expect(await stateOf(portal, offer.id)).toBe('viewed');
  });
});

/** All that a visit could change. */
const everything = (portal: Portal, id: string) =>
  portal.sql(
    `select (select to_jsonb(a) - 'model' - 'data' from app.agreements a where id = $1) as agreement,
            (select count(*) from app.signing_codes) as codes, (select count(*) from app.signing_links) as links,
            (select count(*) from app.audit_events) as events, (select count(*) from app.mails) as mails,
            (select count(*) from app.outbox) as outbox, (select count(*) from app.signatures) as signatures`,
    [id],
  );
