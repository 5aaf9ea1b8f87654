import { jsonHash } from '#dpa-templates';
import {
  askedForCode,
  givenOffer,
  givenSigned,
  queuedMails,
  signatureForm,
  stateOf,
} from '../agreements/testing/given-agreement.js';
import { pdfAttachments } from '../sealing/pdf/pdf-attachments.js';
import { nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';

const strokes = [[[40, 150], [300, 20], [560, 150]], [[320, 90]]]; // prettier-ignore
const drawing = JSON.stringify(strokes);
const alternative = 'Tegnet underskrift af Åse Nørlund';

describe('a signature that is also drawn', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  const drawnIn = async (id: string) =>
    portal.sql<{ drawing: unknown }>(`select party, drawing from app.signatures where agreement_id = $1`, [id]);
  const hashIn = async (id: string) => {
    const [event] = await portal.sql<{ hash: unknown }>(
      `select data->>'drawingHash' as hash from app.audit_events where subject_id = $1 and type = 'agreement.signed'`,
      [id],
    );
    return event?.hash;
  };

  it('is kept as strokes, hashed in the log, attached to the sealed PDF and shown on screen', async () => {
    const offer = await givenOffer(portal);
    const code = await askedForCode(portal, offer);
    await nobody(portal)
      .submit(`/s/${offer.token}/signature`, { ...signatureForm(offer, code), drawing })
      .expect(303);
    expect(await drawnIn(offer.id)).toEqual([{ party: 'controller', drawing: strokes }]);
    expect(await hashIn(offer.id)).toBe(jsonHash(strokes));
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await stateOf(portal, offer.id)).toBe('in_force');

    const { body: pdf } = await nobody(portal).get(`/s/${offer.token}/document.pdf`).buffer(true).expect(200);
    const file = pdfAttachments(pdf).find(({ name }) => name === 'signatures.json');
    const [first, second] = JSON.parse(Buffer.from(file?.bytes ?? []).toString()).signatures;
    expect(first.drawing).toEqual(strokes);
    expect(second).not.toHaveProperty('drawing');
    const { body } = await offer.staff.get(`/api/staff/agreements/${offer.id}/document`).expect(200);
    expect(body.html).toContain(`role="img" aria-label="${alternative}"`);
    expect(body.html).not.toContain('style=');
  });

  it('is not asked for: the typed name suffices, and nothing stands where nothing was drawn', async () => {
    const offer = await givenSigned(portal);
    expect(await drawnIn(offer.id)).toEqual([{ party: 'controller', drawing: null }]);
    expect(await hashIn(offer.id)).toBeNull();
    const { body } = await offer.staff.get(`/api/staff/agreements/${offer.id}/document`).expect(200);
    expect(body.html).not.toContain('<svg');
  });

  it('stays when something else on the form is wrong, and when a code is asked for', async () => {
    const offer = await givenOffer(portal);
    const kept = `name="drawing" value="${drawing}"`;
    const form = { ...signatureForm(offer, '12345678'), drawing };
    const faulty = await nobody(portal)
      .submit(`/s/${offer.token}/signature`, { ...form, title: '' })
      .expect(422);
    expect(faulty.text).toContain(kept);
    const asked = await nobody(portal)
      .submit(`/s/${offer.token}/code`, { ...form, signature: '', authority: '', consent: '' })
      .expect(200);
    expect(asked.text).toContain(kept);
    const code = (await queuedMails(portal, offer.tenant)).findLast((mail) => mail.data.code)?.data.code ?? '';
    await nobody(portal)
      .submit(`/s/${offer.token}/signature`, { ...form, code })
      .expect(303);
    expect(await drawnIn(offer.id)).toEqual([{ party: 'controller', drawing: strokes }]);
  });

  it.each(['<svg onload="alert(1)">', '[[[1e999,1]]]', JSON.stringify(Array(61).fill([[1, 1]])), 'x'.repeat(99_000)])(
    'is refused at its field when it is no drawing, with all that was typed kept (%.20s)',
    async (hostile) => {
      const offer = await givenOffer(portal);
      const code = await askedForCode(portal, offer);
      const form = signatureForm(offer, code);
      const page = await nobody(portal)
        .submit(`/s/${offer.token}/signature`, { ...form, drawing: hostile })
        .expect(422);
      expect(page.text).toContain('href="#drawing"');
      expect(page.text).toContain('id="drawing-error"');
      expect(page.text).toContain('Tegningen kunne ikke læses');
      expect(page.text).toContain(`value="${code}"`);
      expect(page.text).toContain('name="drawing" value=""');
      expect(page.text).not.toContain('onload');
      await nobody(portal).submit(`/s/${offer.token}/signature`, form).expect(303);
    },
  );

  it('has its pad hidden until a script shows it', async () => {
    const offer = await givenOffer(portal);
    const { text } = await nobody(portal).get(`/s/${offer.token}`).expect(200);
    expect(/<div[^>]*id="drawing"[^>]*>/.exec(text)?.[0]).toContain('hidden=""');
    const faulty = await nobody(portal).submit(`/s/${offer.token}/signature`, { drawing: 'x', hash: offer.hash });
    expect(/<div[^>]*id="drawing"[^>]*>/.exec(faulty.text)?.[0]).not.toContain('hidden');
    expect(/<div[^>]*data-pad[^>]*>/.exec(faulty.text)?.[0]).toContain('hidden=""');
  });
});
