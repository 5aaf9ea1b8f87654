import { documentHash } from '#dpa-templates';
import { z } from 'zod';
import { openPdf, pageText } from '../../../../libs/dpa-templates/src/testing/read-pdf.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import {
  askedForCode,
  givenReadyCustomer,
  givenSigned,
  lastToken,
  signatureForm,
  type Offered,
} from './testing/given-agreement.js';

const row = z.object({ model: z.any(), contentHash: z.string() });

describe('what is new since the agreement in force', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  /** A customer with an agreement in force, that is offered another: the time limit for breaches is shorter. */
  async function givenNewOffer(): Promise<Offered> {
    const tenant = await givenReadyCustomer(portal, 'Før og Nu A/S');
    const { id: revises, staff } = await givenSigned(portal, { tenant });
    await runJobs(portal, { leave: ['send-mail'] });
    const { body } = await staff.post(`/api/staff/customers/${tenant.id}/agreements`, { revises }).expect(201);
    const content = { ...body.content, choices: { ...body.content.choices, breachNotificationHours: 12 } };
    await staff.put(`/api/staff/agreements/${body.id}/annexes`, { revision: body.revision, content }).expect(200);
    const sent = await staff.post(`/api/staff/agreements/${body.id}/offer`).expect(201);
    return { id: body.id, tenant, staff, hash: sent.body.contentHash, token: await lastToken(portal, tenant) };
  }
  async function pdfText(kind: 'unsealed' | 'sealed', { tenant }: Offered): Promise<string> {
    const [document] = await portal.sql<{ bytes: Buffer }>(
      `select bytes from app.documents where tenant_id = $1 and kind = $2 order by id desc limit 1`,
      [tenant.id, kind],
    );
    const pdf = await openPdf(document?.bytes ?? Buffer.alloc(0));
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, page) => pageText(pdf, page + 1)));
    return pages.join(' ');
  }

  it('stands after the offer, on the page and in the PDF, and is no part of what is signed', async () => {
    const offer = await givenNewOffer();
    const page = await nobody(portal).get(`/s/${offer.token}`).expect(200);
    expect(page.text).toContain('Tillæg: Hvad er nyt');
    expect(page.text).toContain('<em>[udgår: 24]</em>');
    expect(page.text).toContain('<strong>[nyt: 12]</strong>');
    expect(page.text).toContain('href="#changes"');
    const staffPage = await offer.staff.get(`/api/staff/agreements/${offer.id}/document`).expect(200);
    expect(staffPage.body.html).toContain('Tillæg: Hvad er nyt');
    expect(await pdfText('unsealed', offer)).toContain('Tillæg: Hvad er nyt');

    const rows = await portal.sql(`select model, content_hash as "contentHash" from app.agreements where id = $1`, [
      offer.id,
    ]);
    const sent = row.parse(rows[0]);
    expect(JSON.stringify(sent.model)).not.toContain('Tillæg');
    expect(documentHash(sent.model)).toBe(offer.hash);
    expect(sent.contentHash).toBe(offer.hash);

    const code = await askedForCode(portal, offer);
    await nobody(portal).submit(`/s/${offer.token}/signature`, signatureForm(offer, code)).expect(303);
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await pdfText('sealed', offer)).not.toContain('Tillæg');
    const after = await offer.staff.get(`/api/staff/agreements/${offer.id}/document`).expect(200);
    expect(after.body.html).not.toContain('Tillæg');
  });

  it('is nothing for a customer without an agreement in force', async () => {
    const tenant = await givenReadyCustomer(portal, 'Helt Ny A/S');
    const offer = await givenSigned(portal, { tenant });
    expect(await pdfText('unsealed', offer)).not.toContain('Tillæg');
  });
});
