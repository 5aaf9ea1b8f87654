import {
  declines,
  givenOffer,
  lastToken,
  queuedMails,
  type Mail,
  type Offered,
} from '../agreements/testing/given-agreement.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { aase, bo, givenSeveral, tokenOf } from './testing/given-signers.js';

describe('an agreement that comes to nothing', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  const mailOf = async ({ tenant }: Pick<Offered, 'tenant'>, template: string): Promise<Mail[]> =>
    (await queuedMails(portal, tenant)).filter((mail) => mail.template === template);

  it('gives who declined a receipt with the reason, and tells the others without it', async () => {
    const offer = await givenSeveral(portal, [aase, bo]);
    const token = await tokenOf(portal, offer, bo);
    const reason = 'Vi mangler bilag D';
    await declines(portal, { ...offer, token }, reason);
    const [receipt, ...more] = await mailOf(offer, 'agreement-declined-own');
    expect(more).toEqual([]);
    expect(receipt).toMatchObject({ to: bo.email, data: { name: bo.name, reason, contact: 'mail@flex4b.com' } });
    const [told] = await mailOf(offer, 'agreement-declined-by');
    expect(told).toMatchObject({ to: aase.email, data: { by: bo.name } });
    expect(JSON.stringify(told)).not.toContain(reason);
    const { body } = await offer.staff.get(`/api/staff/agreements/${offer.id}`).expect(200);
    expect(body.endReason).toBe(reason);
    expect(body.signers).toMatchObject([{ declinedAt: null }, { name: bo.name, declinedAt: expect.any(String) }]);
  });

  it('says on the dead link and in the mail why it was withdrawn', async () => {
    const offer = await givenOffer(portal);
    const token = await lastToken(portal, offer.tenant);
    const reason = 'Bilag A nævner en forkert ydelse <b>';
    await offer.staff.post(`/api/staff/agreements/${offer.id}/withdrawal`, { reason }).expect(201);
    expect((await mailOf(offer, 'agreement-withdrawn')).map(({ data }) => data.reason)).toEqual([reason]);
    for (const [lang, label] of [
      ['da', 'Begrundelse fra '],
      ['en', 'Reason from '],
    ]) {
      const page = await nobody(portal).get(`/s/${token}?lang=${lang}`).expect(410);
      expect(page.text).toContain(label);
      expect(page.text).toContain('Bilag A nævner en forkert ydelse &lt;b&gt;');
    }
  });

  it('keeps a reason for declining from the page of the link, which others hold too', async () => {
    const offer = await givenOffer(portal);
    await declines(portal, offer, 'Fortroligt forhold');
    const page = await nobody(portal).get(`/s/${offer.token}`).expect(200);
    expect(page.text).not.toContain('Fortroligt forhold');
  });
});
