import {
  askedForCode,
  givenOffer,
  lastToken,
  queuedMails,
  signatureForm,
  signersOf,
  stateOf,
  type Offered,
} from '../agreements/testing/given-agreement.js';
import { enterContext } from '#tenancy';
import { ReadTrail } from '../agreement-record/read-trail.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';

describe('a signatory who is not the right person', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  async function forwardCode(offer: Offered): Promise<string> {
    await nobody(portal).submit(`/s/${offer.token}/forward/code`, {}).expect(303);
    const mail = (await queuedMails(portal, offer.tenant)).findLast((one) => one.template === 'agreement-forward-code');
    return mail?.data.code ?? '';
  }
  const form = (code: string, to = 'mette@klinik.example') => ({
    ...{ name: 'Mette Holm', email: to, title: 'Direktør', message: 'Det er Mette, der tegner klinikken.' },
    code,
  });
  const send = (offer: Offered, fields: Record<string, string>) =>
    nobody(portal).submit(`/s/${offer.token}/forward`, fields);
  const asSuccessor = async (offer: Offered): Promise<Offered> => ({
    ...offer,
    token: await lastToken(portal, offer.tenant),
  });

  it.each([
    ['da', 'Besked til modtageren. Flex4Business ApS og Havnens Tandklinik I/S kan også læse den'],
    ['en', 'Message to that person. Flex4Business ApS and Havnens Tandklinik I/S can read it too'],
  ])('is told at the message who reads it (%s)', async (lang, label) => {
    const offer = await givenOffer(portal);
    const page = await nobody(portal).get(`/s/${offer.token}/forward?lang=${lang}`).expect(200);
    expect(page.text).toContain(label);
  });

  it('hands the agreement on: the old link dies, the successor signs, and the trail names both', async () => {
    const offer = await givenOffer(portal);
    await nobody(portal).get(`/s/${offer.token}/forward`).expect(200);
    await send(offer, form(await forwardCode(offer)))
      .expect(303)
      .expect('location', `/s/${offer.token}`);

    const dead = await nobody(portal).get(`/s/${offer.token}`).expect(410);
    expect(dead.text).toContain('Mette Holm (m…@klinik.example)');
    expect(dead.text).not.toContain('mette@klinik.example');
    await nobody(portal).get(`/s/${offer.token}/document.pdf`).expect(410);
    await nobody(portal).submit(`/s/${offer.token}/code`, {}).expect(410);

    const told = (await queuedMails(portal, offer.tenant)).slice(-3);
    expect(told.map(({ template, to }) => [template, to])).toEqual([
      ['agreement-handed-on', 'mette@klinik.example'],
      ['agreement-handed-over', 'aase@klinik.example'],
      ['agreement-forwarded', 'mail@flex4b.com'],
    ]);
    expect(told[0]?.data).toMatchObject({ from: 'Åse Nørlund', message: 'Det er Mette, der tegner klinikken.' });
    expect(told[1]?.data).toMatchObject({ to: 'Mette Holm', email: 'mette@klinik.example' });

    const successor = await asSuccessor(offer);
    const read = await nobody(portal).get(`/s/${successor.token}`).expect(200);
    expect(read.text).toContain(offer.hash);
    const code = await askedForCode(portal, successor);
    const signature = { ...signatureForm(offer, code), name: 'Mette Holm', signature: 'Mette Holm' };
    await nobody(portal).submit(`/s/${successor.token}/signature`, signature).expect(303);
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await stateOf(portal, offer.id)).toBe('in_force');
    await nobody(portal).get(`/s/${offer.token}/done`).expect(303);
    expect((await nobody(portal).get(`/s/${offer.token}`).expect(410)).text).toContain('Mette Holm');

    const { body } = await offer.staff.get(`/api/staff/agreements/${offer.id}`).expect(200);
    expect(body).toMatchObject({
      signers: [{ name: 'Mette Holm', title: 'Klinikchef', email: 'mette@klinik.example', state: 'signed' }],
      forwardings: [{ from: 'Åse Nørlund', to: { name: 'Mette Holm', email: 'mette@klinik.example' } }],
    });
    const aase = { signer: 'Åse Nørlund', mailbox: 'a…@klinik.example' };
    const mette = { signer: 'Mette Holm', mailbox: 'm…@klinik.example' };
    const concerned = body.timeline.filter(({ signer }: { signer: string | null }) => signer !== null);
    expect(concerned).toMatchObject([
      { type: 'agreement.signer-invited', ...aase },
      { type: 'agreement.viewed', ...aase },
      { type: 'agreement.forwarded', ...mette },
      { type: 'agreement.viewed', ...mette },
      { type: 'agreement.signed', ...mette },
    ]);
    const { id: tenantId } = offer.tenant;
    const trail = await enterContext({ realm: 'system', tenantId }, () =>
      portal.get(ReadTrail).run(tenantId, offer.id),
    );
    expect(trail.filter(({ email }) => email !== null).map(({ signer, email }) => `${signer} ${email}`)).toEqual([
      ...['Åse Nørlund aase@klinik.example', 'Åse Nørlund aase@klinik.example'],
      ...['Mette Holm mette@klinik.example', 'Mette Holm mette@klinik.example', 'Mette Holm mette@klinik.example'],
    ]);
  });

  it('cannot do it with the link alone: the code goes to its own mailbox, and one for signing is no good', async () => {
    const offer = await givenOffer(portal);
    const signing = await askedForCode(portal, offer);
    const forwarding = await forwardCode(offer);
    const mails = await queuedMails(portal, offer.tenant);
    expect(mails.at(-1)).toMatchObject({ template: 'agreement-forward-code', to: 'aase@klinik.example' });

    await send(offer, form(signing)).expect(422);
    await send(offer, form('')).expect(422);
    await nobody(portal).submit(`/s/${offer.token}/signature`, signatureForm(offer, forwarding)).expect(422);
    expect(await signersOf(portal, offer.id)).toMatchObject([{ email: 'aase@klinik.example' }]);
    expect(await queuedMails(portal, offer.tenant)).toHaveLength(mails.length);
  });

  it('is told that a code is on its way only when one was sent for this', async () => {
    const offer = await givenOffer(portal);
    await askedForCode(portal, offer);
    expect((await send(offer, form('')).expect(422)).text).not.toContain('Koden er på vej');
    await forwardCode(offer);
    expect((await send(offer, form('')).expect(422)).text).toContain('Koden er på vej');
  });

  it('is told what is wrong, with all that was typed kept', async () => {
    const offer = await givenOffer(portal);
    const code = await forwardCode(offer);
    const wrong = { ...form(code, 'mette'), name: '', message: 'Log ind på ond-bank.dk' };
    const page = await send(offer, wrong).expect(422);
    expect(page.text).toContain('<title>Fejl: ');
    for (const field of ['name', 'email', 'message']) expect(page.text).toContain(`href="#${field}"`);
    expect(page.text).toContain('Log ind på ond-bank.dk');
    expect(page.text).toContain(`value="${code}"`);
    const own = await send(offer, form(code, 'Aase@klinik.example')).expect(422);
    expect(own.text).toContain('Den adresse har allerede haft aftalen');
    await send(offer, form(code)).expect(303);
  });

  it('can hand on three times, not in circles', async () => {
    let offer = await givenOffer(portal);
    for (const to of ['a', 'b', 'c']) {
      await send(offer, form(await forwardCode(offer), `${to}@klinik.example`)).expect(303);
      offer = await asSuccessor(offer);
    }
    const again = await send(offer, form(await forwardCode(offer), 'a@klinik.example')).expect(422);
    expect(again.text).toContain('allerede givet videre tre gange');
  });

  it('ends a signature that is on its way', async () => {
    const offer = await givenOffer(portal);
    const signing = await askedForCode(portal, offer);
    const handed = await forwardCode(offer);
    const answers = await Promise.all([
      nobody(portal).submit(`/s/${offer.token}/signature`, signatureForm(offer, signing)),
      send(offer, form(handed)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const [row] = await portal.sql(
      `select (select count(*)::int from app.signatures where agreement_id = $1) +
              (select count(*)::int from app.signatory_forwardings where agreement_id = $1) as n`,
      [offer.id],
    );
    expect(row).toEqual({ n: 1 });
  });

  it('finds nothing to hand on where nothing waits', async () => {
    const offer = await givenOffer(portal);
    const code = await forwardCode(offer);
    await offer.staff.post(`/api/staff/agreements/${offer.id}/withdrawal`, { reason: 'En fejl' }).expect(201);
    await nobody(portal).get(`/s/${offer.token}/forward`).expect(303);
    await send(offer, form(code)).expect(303);
    expect(await portal.sql(`select 1 from app.signatory_forwardings where agreement_id = $1`, [offer.id])).toEqual([]);
    await nobody(portal)
      .submit(`/s/${'x'.repeat(43)}/forward`, form(code))
      .expect(404);
  });
});
