import { givenOffer, givenSigned, queuedMails, type Offered } from '../agreements/testing/given-agreement.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';

describe('a new link', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  it('may be asked for anew with one answer, whatever the link is, and nobody but the signatory gets it', async () => {
    const signed = await givenSigned(portal);
    await runJobs(portal, { leave: ['send-mail'] });
    const withdrawn = await givenOffer(portal);
    await withdrawn.staff
      .post(`/api/staff/agreements/${withdrawn.id}/withdrawal`, { reason: 'En fejl i bilag A' })
      .expect(201);
    const expired = await givenOffer(portal);
    await portal.sql(`update app.signing_links set expires_at = $1 where agreement_id = any ($2)`, [
      portal.clock.now(),
      [signed.id, expired.id],
    ]);
    const past = await nobody(portal).get(`/s/${signed.token}`).expect(410);
    expect(past.text).toContain('action="/s/');
    const mails = async (offer: Offered) =>
      (await queuedMails(portal, offer.tenant)).map(({ template, to }) => `${template} ${to}`);
    const before = await Promise.all([signed, withdrawn, expired].map(mails));

    const tokens = [signed.token, withdrawn.token, expired.token, 'x'.repeat(43)];
    const answers: string[] = [];
    for (const token of tokens) {
      const { text } = await nobody(portal).submit(`/s/${token}/renewal`, {}).redirects(1).expect(200);
      answers.push(text.replaceAll(token, '').replaceAll(/nonce="[^"]*"/g, ''));
    }
    expect(new Set(answers).size).toBe(1);
    const after = await Promise.all([signed, withdrawn, expired].map(mails));
    expect(after.map((all, n) => all.slice(before[n]?.length))).toEqual([
      ['agreement-signed aase@klinik.example'],
      [],
      ['agreement-reminder aase@klinik.example'],
    ]);
  });
});
