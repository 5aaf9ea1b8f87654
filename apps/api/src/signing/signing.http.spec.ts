import { createHash } from 'node:crypto';
import { LoadSealKey } from '../sealing/load-seal-key.js';
import { verifyPdf } from '../sealing/verify-pdf.js';
import { givenMember, givenTenant, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import {
  askedForCode,
  givenOffer,
  givenSigned,
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
});
