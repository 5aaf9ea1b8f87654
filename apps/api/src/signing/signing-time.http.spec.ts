import {
  askedForCode,
  givenOffer,
  lastToken,
  queuedMails,
  signatureForm,
  stateOf,
  type Offered,
} from '../agreements/testing/given-agreement.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';

describe('a signing link and its codes', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  describe('ask for a code that', () => {
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

  it('run out: reminders on the way, then expiry, then staff offer the same text again', async () => {
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
    await offer.staff.post(`/api/staff/agreements/${offer.id}/reminder`).expect(409);
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await stateOf(portal, offer.id)).toBe('expired');

    const asked = await nobody(portal).submit(`/s/${offer.token}/renewal`, {}).redirects(1).expect(200);
    expect(asked.text).toContain('Vi har modtaget dit ønske');
    expect((await queuedMails(portal, offer.tenant)).at(-1)?.template).toBe('agreement-link-asked');
    const { body } = await offer.staff.post(`/api/staff/agreements/${offer.id}/offer`).expect(201);
    expect(body).toMatchObject({ state: 'sent', contentHash: offer.hash });
    await nobody(portal)
      .get(`/s/${await lastToken(portal, offer.tenant)}`)
      .expect(200);
    portal.clock.moveTo(start.toISOString());
  });

  it('are followed by a new link when the old one has run out before the agreement', async () => {
    const offer = await givenOffer(portal);
    await portal.sql(`update app.signing_links set expires_at = $2 where agreement_id = $1`, [
      offer.id,
      portal.clock.now(),
    ]);
    await nobody(portal).get(`/s/${offer.token}`).expect(410);
    const page = await nobody(portal).submit(`/s/${offer.token}/renewal`, {}).redirects(1).expect(200);
    expect(page.text).toContain('Vi har modtaget dit ønske');
    const fresh = await lastToken(portal, offer.tenant);
    expect(fresh).not.toBe(offer.token);
    await nobody(portal).get(`/s/${fresh}`).expect(200);
  });
});
