import { givenDraft, givenSigned, lastToken, stateOf, type Offered } from '../agreements/testing/given-agreement.js';
import { askedForCode, signatureForm } from '../agreements/testing/given-agreement.js';
import { exampleProfile } from '../processor-profile/example-profile.js';
import { newId } from '../platform/ids.js';
import { pdfAttachments } from '../sealing/pdf/pdf-attachments.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';

const { signingMandate: mandate } = exampleProfile;

describe('the mandate to counter-sign', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  const limited = (limits: object) =>
    portal.sql(`update app.processor_profile set profile = jsonb_set(profile, '{signingMandate,limits}', $1)`, [
      JSON.stringify({ ...mandate?.limits, ...limits }),
    ]);
  const read = async ({ id, staff }: Pick<Offered, 'id' | 'staff'>) =>
    (await staff.get(`/api/staff/agreements/${id}`).expect(200)).body;

  it('is kept with the signature: who gave it, since when and for what, and that no person signed', async () => {
    const offer = await givenSigned(portal);
    await runJobs(portal, { leave: ['send-mail'] });
    const { signatures } = await read(offer);
    expect(signatures[1]).toMatchObject({
      method: 'mandate',
      registrationNumber: exampleProfile.registrationNumber,
      mandate: {
        name: 'Jens Lund',
        title: 'Direktør',
        since: '2026-01-01',
        limits: 'Fuldmagten omfatter enhver aftale',
      },
    });
    const [row] = await portal.sql(`select mandate, person_id from app.signatures where method = 'mandate'`);
    expect(row).toEqual({ mandate, person_id: null });

    const { body: pdf } = await nobody(portal).get(`/s/${offer.token}/document.pdf`).buffer(true).expect(200);
    const file = pdfAttachments(pdf).find(({ name }) => name === 'signatures.json');
    const { signatures: sealed } = JSON.parse(Buffer.from(file?.bytes ?? '').toString());
    expect(sealed[1]).toMatchObject({ method: 'mandate', mandate });
    expect(sealed[0]).toMatchObject({ locale: 'da', registrationNumber: expect.any(String) });
    const receipt = await nobody(portal).get(`/s/${offer.token}/done`).expect(200);
    expect(receipt.text).toContain('ikke underskrevet af en person');
  });

  it('covers, when it says so, only agreements that nobody wrote in: others wait, and staff are told why', async () => {
    const untouched = await givenSigned(portal);
    await limited({ standardAnnexes: true });
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await stateOf(portal, untouched.id)).toBe('in_force');

    const draft = await givenDraft(portal);
    const { body } = await draft.staff.get(`/api/staff/agreements/${draft.id}`).expect(200);
    const content = { ...body.content, annexes: { ...body.content.annexes, d: 'Kunden har egne vilkår.' } };
    const change = { revision: body.revision, content };
    await draft.staff.put(`/api/staff/agreements/${draft.id}/annexes`, change).expect(200);
    const { body: sent } = await draft.staff.post(`/api/staff/agreements/${draft.id}/offer`).expect(201);
    const offer = { ...draft, hash: sent.contentHash, token: await lastToken(portal, draft.tenant) };
    await limited({ standardAnnexes: true });
    const form = signatureForm(offer, await askedForCode(portal, offer));
    await nobody(portal).submit(`/s/${offer.token}/signature`, form).expect(303);
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await read(offer)).toMatchObject({ state: 'signed', oversteps: ['standardAnnexes'] });
    await limited({ templates: [{ id: newId(), name: 'En anden skabelon' }] });
    expect(await read(offer)).toMatchObject({ oversteps: ['templates'] });
    await limited({ templates: [{ id: (await read(offer)).wording.templateId, name: 'Vores' }] });
    expect(await read(offer)).toMatchObject({ oversteps: [] });
    await limited({});
    expect(await read(offer)).toMatchObject({ state: 'signed', oversteps: [] });
  });
});
