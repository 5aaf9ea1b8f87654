import { UnitOfWork } from '#tenancy';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fillMail } from '../mail/mail-template.js';
import { LoadSealKey } from '../sealing/load-seal-key.js';
import { verifyPdf } from '../sealing/verify/verify-pdf.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import {
  askedForCode,
  declines,
  givenOffer,
  givenSigned,
  lastToken,
  queuedMails,
  signatureForm,
  stateOf,
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
    for (const path of [
      '',
      '/done',
      '/decline',
      '/forward',
      '/forward?code=sent',
      '/changes',
      '/document.pdf',
      '?lang=en',
      '?code=sent',
      '/code',
      '/signature',
    ])
      await nobody(portal).get(`/s/${offer.token}${path}`);
    expect(await everything(portal, offer.id)).toEqual(before);
  });

  it('says that a code is on its way only when one was sent, and still holds', async () => {
    const offer = await givenOffer(portal);
    const form = signatureForm(offer, '');
    const early = await nobody(portal).submit(`/s/${offer.token}/signature`, form).expect(422);
    expect(early.text).not.toContain('Koden er på vej');
    expect(early.text).toContain('Send mig en kode');
    const queued = async () => (await queuedMails(portal, offer.tenant)).map(({ template }) => template);
    expect(await queued()).not.toContain('agreement-code');

    await askedForCode(portal, offer);
    expect((await nobody(portal).get(`/s/${offer.token}`).expect(200)).text).toContain('Koden er på vej');
    const now = await nobody(portal).submit(`/s/${offer.token}/signature`, form).expect(422);
    expect(now.text).toContain('Koden er på vej');

    portal.clock.forward(16 * 60);
    expect((await nobody(portal).get(`/s/${offer.token}?code=sent`).expect(200)).text).not.toContain('Koden er på vej');
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

  it('takes no name that the document could not print, for then it could never be sealed', async () => {
    const offer = await givenOffer(portal);
    const code = await askedForCode(portal, offer);
    const form = { ...signatureForm(offer, code), name: 'Åse 🦷', signature: 'Åse 🦷', title: 'Chef 🪥' };
    const page = await nobody(portal).submit(`/s/${offer.token}/signature`, form).expect(422);
    expect(page.text).toContain('href="#name"');
    expect(page.text).toContain('href="#title"');
    expect(await stateOf(portal, offer.id)).toBe('viewed');
  });

  it('tells the code in no place that staff read', async () => {
    const offer = await givenOffer(portal);
    const code = await askedForCode(portal, offer);
    const source = await readFile('apps/api/src/mail/templates/agreement-code.da.hbs', 'utf8');
    expect(fillMail(source, { name: 'Åse', code, reference: 'DPA-2026-0001', minutes: 10 }).subject).not.toContain(
      code,
    );
    for (const table of ['audit_events', 'mails', 'signing_codes', 'signing_links', 'outbox'])
      expect(JSON.stringify(await portal.sql(`select * from app.${table}`))).not.toContain(code);
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
        { id: 'authority', version: 2, text: expect.stringContaining('bemyndiget') },
        { id: 'consent', version: 2, text: expect.stringContaining('accepterer') },
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
    expect(receipt.text).toContain('<title>Du har underskrevet');
  });

  it('shows what a new version changes, and nothing of the kind for a first one', async () => {
    const first = await givenSigned(portal);
    await nobody(portal).get(`/s/${first.token}/changes`).expect(303);
    await runJobs(portal, { leave: ['send-mail'] });
    const { staff, tenant } = first;
    const { body } = await staff
      .post(`/api/staff/customers/${tenant.id}/agreements`, { revises: first.id })
      .expect(201);
    const content = { ...body.content, choices: { ...body.content.choices, breachNotificationHours: 12 } };
    await staff.put(`/api/staff/agreements/${body.id}/annexes`, { revision: 1, content }).expect(200);
    await staff.post(`/api/staff/agreements/${body.id}/offer`).expect(201);
    const token = await lastToken(portal, tenant);
    const page = await nobody(portal).get(`/s/${token}`).expect(200);
    expect(page.text).toContain('Se, hvad der er ændret siden version 1');
    const changes = await nobody(portal).get(`/s/${token}/changes`).expect(200);
    expect(changes.text).toMatch(/<del>.*24<\/del>/);
    expect(changes.text).toMatch(/<ins>.*12<\/ins>/);

    const other = await givenOffer(portal);
    expect((await nobody(portal).get(`/s/${other.token}`).expect(200)).text).not.toContain('/changes');
    await nobody(portal).get(`/s/${other.token}/changes`).expect(404);
  });

  it('can be declined, with a reason that staff read in the portal', async () => {
    const offer = await givenOffer(portal);
    await declines(portal, offer, 'Vi mangler bilag D');
    const { body } = await offer.staff.get(`/api/staff/agreements/${offer.id}`).expect(200);
    expect(body).toMatchObject({ state: 'declined', endReason: 'Vi mangler bilag D' });
    const told = (await queuedMails(portal, offer.tenant)).find(({ template }) => template === 'agreement-declined');
    expect(told).toMatchObject({ to: 'mail@flex4b.com' });
    expect(JSON.stringify(told?.data)).not.toContain('bilag D');
    await nobody(portal).submit(`/s/${offer.token}/decline`, { reason: 'En gang til' }).expect(303);
    const after = await offer.staff.get(`/api/staff/agreements/${offer.id}`).expect(200);
    expect(after.body.endReason).toBe('Vi mangler bilag D');
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
