import { newToken, tokenHash, newId } from '../platform/ids.js';
import { givenMember, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { declines, givenDraft, queuedMails, signersOf, stateOf } from '../agreements/testing/given-agreement.js';
import { aase, bo, codeFor, givenSeveral, ib, press, signs, tokenOf } from './testing/given-signers.js';

describe('several who sign for one customer', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  const states = async (id: string) => (await signersOf(portal, id)).map(({ state }) => state);
  const mailsTo = async (offer: { tenant: { id: string; name: string } }, template: string) =>
    (await queuedMails(portal, offer.tenant)).filter((mail) => mail.template === template).map(({ to }) => to);

  it('sign in order: the next gets a link when the one before has signed, and the last brings it into force', async () => {
    const offer = await givenSeveral(portal, [
      { ...aase, turn: 1 },
      { ...bo, turn: 2 },
    ]);
    expect(await states(offer.id)).toEqual(['invited', 'waiting']);
    expect(await mailsTo(offer, 'agreement-offer')).toEqual([aase.email]);
    await signs(portal, offer, aase);
    expect(await states(offer.id)).toEqual(['signed', 'invited']);
    expect(await stateOf(portal, offer.id)).toBe('viewed');
    expect(await mailsTo(offer, 'agreement-offer')).toEqual([aase.email, bo.email]);
    expect(await runJobs(portal, { leave: ['send-mail'] })).toEqual([]);

    await signs(portal, offer, bo);
    expect(await stateOf(portal, offer.id)).toBe('signed');
    expect(await runJobs(portal, { leave: ['send-mail'] })).toEqual(['countersign-agreement', 'seal-agreement']);
    expect(await stateOf(portal, offer.id)).toBe('in_force');
    expect(await mailsTo(offer, 'agreement-signed')).toEqual([aase.email, bo.email, 'mail@flex4b.com']);
    const { body } = await offer.staff.get(`/api/staff/agreements/${offer.id}`).expect(200);
    expect(body.signatures).toMatchObject([{ name: aase.name }, { name: bo.name }, { party: 'processor' }]);
    expect(body.signers).toMatchObject([{ state: 'signed' }, { state: 'signed' }]);
  });

  it('sign at the same time when they share a turn', async () => {
    const offer = await givenSeveral(portal, [aase, bo]);
    expect(await mailsTo(offer, 'agreement-offer')).toEqual([aase.email, bo.email]);
    await signs(portal, offer, bo);
    expect(await states(offer.id)).toEqual(['invited', 'signed']);
    const page = await nobody(portal)
      .get(`/s/${await tokenOf(portal, offer, bo)}/done`)
      .expect(200);
    expect(page.text).toContain(aase.name);
  });

  it('make one move of two last signatures at the same moment: one invitation each, one counter-signature', async () => {
    const offer = await givenSeveral(portal, [aase, bo, { ...ib, turn: 2 }]);
    const tokens = [await tokenOf(portal, offer, aase), await tokenOf(portal, offer, bo)] as const;
    const [one, two] = [await codeFor(portal, offer, aase), await codeFor(portal, offer, bo)];
    const answers = await Promise.all([
      ...[1, 2].map(() => press(portal, offer, tokens[0], aase, one)),
      ...[1, 2].map(() => press(portal, offer, tokens[1], bo, two)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await states(offer.id)).toEqual(['signed', 'signed', 'invited']);
    expect(await mailsTo(offer, 'agreement-offer')).toEqual([aase.email, bo.email, ib.email]);
    const signatures = await portal.sql(`select 1 from app.signatures where agreement_id = $1`, [offer.id]);
    expect(signatures).toHaveLength(2);

    await signs(portal, offer, ib);
    const jobs = await portal.sql(`select 1 from app.outbox where job = 'countersign-agreement' and tenant_id = $1`, [
      offer.tenant.id,
    ]);
    expect(jobs).toHaveLength(1);
  });

  it('refuse a link before its turn, and say who signs first', async () => {
    const offer = await givenSeveral(portal, [
      { ...aase, turn: 1 },
      { ...bo, turn: 2 },
    ]);
    const [, second] = await signersOf(portal, offer.id);
    const token = newToken();
    await portal.sql(
      `insert into app.signing_links (tenant_id, id, agreement_id, signer_id, token_hash, signer_name, signer_title,
         signer_email, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, '', $7, $8, '2027-01-01')`,
      [offer.tenant.id, newId(), offer.id, second?.id, tokenHash(token), bo.name, bo.email, portal.clock.now()],
    );
    const early = await nobody(portal).get(`/s/${token}`).expect(409);
    expect(early.text).toContain('Det er ikke din tur endnu');
    expect(early.text).toContain(aase.name);
    await nobody(portal).submit(`/s/${token}/code`, {}).expect(410);
    await nobody(portal).get(`/s/${token}/document.pdf`).expect(410);
    await press(portal, offer, token, bo, '12345678').expect(303);
    await nobody(portal).submit(`/s/${token}/decline`, { reason: 'Ikke endnu' }).expect(303);
    expect(await states(offer.id)).toEqual(['invited', 'waiting']);
    await signs(portal, offer, aase);
    await nobody(portal).get(`/s/${token}`).expect(200);
  });

  it('end together when one declines; staff see who and why, the others are told by whom', async () => {
    const offer = await givenSeveral(portal, [aase, bo, { ...ib, turn: 2 }]);
    await signs(portal, offer, aase);
    const token = await tokenOf(portal, offer, bo);
    await declines(portal, { ...offer, token }, 'Vi mangler bilag D');
    expect(await stateOf(portal, offer.id)).toBe('declined');
    expect(await states(offer.id)).toEqual(['signed', 'declined', 'waiting']);
    expect(await mailsTo(offer, 'agreement-declined-by')).toEqual([aase.email]);
    const { body } = await offer.staff.get(`/api/staff/agreements/${offer.id}`).expect(200);
    expect(body.timeline.at(-1)).toMatchObject({ type: 'agreement.declined', signer: bo.name });
    expect(body.endReason).toBe('Vi mangler bilag D');
    const vendor = (await queuedMails(portal, offer.tenant)).find((mail) => mail.template === 'agreement-declined');
    expect(vendor?.data.by).toBe(bo.name);
  });

  it('keep to a withdrawal that comes while one signs: one of the two happens, never half of each', async () => {
    const offer = await givenSeveral(portal, [aase, bo]);
    const [token, code] = [await tokenOf(portal, offer, aase), await codeFor(portal, offer, aase)];
    const [, withdrawal] = await Promise.all([
      press(portal, offer, token, aase, code),
      offer.staff.post(`/api/staff/agreements/${offer.id}/withdrawal`, { reason: 'En fejl' }),
    ]);
    expect(withdrawal.status).toBe(201);
    expect(await stateOf(portal, offer.id)).toBe('withdrawn');
    const signatures = await portal.sql(`select 1 from app.signatures where agreement_id = $1`, [offer.id]);
    expect(signatures).toHaveLength((await states(offer.id)).filter((state) => state === 'signed').length);
    await press(portal, offer, await tokenOf(portal, offer, bo), bo, '12345678').expect(303);
    expect((await signersOf(portal, offer.id)).map(({ state }) => state)[1]).toBe('invited');
  });

  it('sign anew when it is offered again after it expired: what was signed then lapsed with that offer', async () => {
    const start = portal.clock.now();
    const offer = await givenSeveral(portal, [aase, { ...bo, turn: 2 }]);
    const old = await tokenOf(portal, offer, aase);
    await signs(portal, offer, aase);
    portal.clock.forward(31 * 86_400);
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await stateOf(portal, offer.id)).toBe('expired');
    const { body: expired } = await offer.staff.get(`/api/staff/agreements/${offer.id}`).expect(200);
    expect(expired.proposedSigners).toEqual([
      { ...aase, turn: 1 },
      { ...bo, turn: 2 },
    ]);

    const signers = [
      { ...bo, turn: 1 },
      { ...aase, turn: 2 },
      { ...ib, turn: 3 },
    ];
    const { body } = await offer.staff.post(`/api/staff/agreements/${offer.id}/offer`, { signers }).expect(201);
    expect(body).toMatchObject({ state: 'sent', contentHash: offer.hash, signatures: [] });
    expect(await states(offer.id)).toEqual(['invited', 'waiting', 'waiting']);
    const early = await nobody(portal).get(`/s/${old}`).expect(409);
    expect(early.text).toContain(bo.name);
    for (const person of [bo, aase, ib]) await signs(portal, offer, person);
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await stateOf(portal, offer.id)).toBe('in_force');
    const { body: done } = await offer.staff.get(`/api/staff/agreements/${offer.id}`).expect(200);
    expect(done.signatures).toHaveLength(4);
    portal.clock.moveTo(start.toISOString());
  });

  it('are reminded each by the time since it was invited, and only while it is to sign', async () => {
    const start = portal.clock.now();
    const offer = await givenSeveral(portal, [aase, { ...bo, turn: 2 }]);
    portal.clock.forward(5 * 86_400);
    await runJobs(portal, { leave: ['send-mail'] });
    await signs(portal, offer, aase);
    portal.clock.forward(2 * 86_400 + 60);
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await mailsTo(offer, 'agreement-reminder')).toEqual([aase.email]);
    portal.clock.forward(86_400);
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await mailsTo(offer, 'agreement-reminder')).toEqual([aase.email, bo.email]);

    const [first, second] = await signersOf(portal, offer.id);
    const remind = (signerId?: string) =>
      offer.staff.post(`/api/staff/agreements/${offer.id}/reminder`, signerId ? { signerId } : {});
    portal.clock.forward(61);
    await remind(second?.id).expect(204);
    await remind(first?.id).expect(409);
    await remind(newId()).expect(404);
    portal.clock.forward(61);
    await remind().expect(204);
    expect((await mailsTo(offer, 'agreement-reminder')).slice(2)).toEqual([bo.email, bo.email]);
    portal.clock.moveTo(start.toISOString());
  });

  it('are each forwarded and replaced alone: the links of the others go on working', async () => {
    const offer = await givenSeveral(portal, [aase, bo, { ...ib, turn: 2 }]);
    const tokens = { aase: await tokenOf(portal, offer, aase), bo: await tokenOf(portal, offer, bo) };
    await nobody(portal).submit(`/s/${tokens.aase}/forward/code`, {}).expect(303);
    const mails = await queuedMails(portal, offer.tenant);
    const code = mails.findLast((mail) => mail.template === 'agreement-forward-code')?.data.code ?? '';
    const form = { title: '', message: 'Det er dig, der tegner.', code };
    const held = await nobody(portal)
      .submit(`/s/${tokens.aase}/forward`, { ...form, name: bo.name, email: bo.email.toUpperCase() })
      .expect(422);
    expect(held.text).toContain('Den person skal selv underskrive');
    const successor = { name: 'Mette Holm', email: 'mette@klinik.example' };
    await nobody(portal)
      .submit(`/s/${tokens.aase}/forward`, { ...form, ...successor })
      .expect(303);
    await nobody(portal).get(`/s/${tokens.aase}`).expect(410);
    await nobody(portal).get(`/s/${tokens.bo}`).expect(200);

    const [, second, third] = await signersOf(portal, offer.id);
    const path = (id = '') => `/api/staff/agreements/${offer.id}/signers/${id}`;
    await offer.staff.put(path(second?.id), { ...successor, title: '' }).expect(422);
    await offer.staff.put(path(third?.id), { name: 'Uffe Ny', title: '', email: 'uffe@klinik.example' }).expect(200);
    expect(await mailsTo(offer, 'agreement-offer')).toEqual([aase.email, bo.email]);
    await nobody(portal).get(`/s/${tokens.bo}`).expect(200);
    expect(await signersOf(portal, offer.id)).toMatchObject([
      { name: 'Mette Holm', state: 'invited' },
      { name: bo.name, state: 'invited' },
      { name: 'Uffe Ny', state: 'waiting' },
    ]);
    await signs(portal, offer, bo);
    await offer.staff.put(path(second?.id), { name: 'Sen', title: '', email: 'sen@klinik.example' }).expect(409);
  });

  it('are one to ten, nobody twice', async () => {
    const { id, staff } = await givenDraft(portal);
    const offer = (signers: readonly object[]) => staff.post(`/api/staff/agreements/${id}/offer`, { signers });
    const twice = await offer([aase, { ...bo, email: aase.email.toUpperCase() }]).expect(422);
    expect(twice.body.errors).toMatchObject([{ path: 'signers.1.email', code: 'twice' }]);
    await offer([]).expect(422);
    const many = Array.from({ length: 11 }, (_, n) => ({ name: `P${n}`, email: `p${n}@klinik.example` }));
    await offer(many).expect(422);
    await offer([{ ...aase, turn: 11 }]).expect(422);
    await offer(many.slice(1)).expect(201);
    expect(await signersOf(portal, id)).toHaveLength(10);
  });

  it('are not sent to two persons with one mailbox, nor is one of them left out unseen', async () => {
    const { id, staff, tenant } = await givenDraft(portal);
    await portal.sql(
      `insert into app.contacts (tenant_id, id, kind, name, title, email) values ($1, $2, 'signatory', $3, '', 'AASE@klinik.example')`,
      [tenant.id, newId(), bo.name],
    );
    const { body } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
    expect(body.proposedSigners.map(({ name }: { name: string }) => name).toSorted()).toEqual([bo.name, aase.name]);
    const refused = await staff.post(`/api/staff/agreements/${id}/offer`).expect(422);
    expect(refused.body.errors).toMatchObject([{ path: 'signers.1.email', code: 'twice' }]);
  });

  it('sign in their own place when signed in, and nobody in that of several', async () => {
    const offer = await givenSeveral(portal, [aase, { ...bo, turn: 2 }]);
    const member = await givenMember(portal, offer.tenant, ['signatory'], 'Sigrid Signatur');
    const link = () => member.post(`/api/app/agreements/${offer.id}/signing-link`);
    await link().expect(201);
    const [, second] = await signersOf(portal, offer.id);
    const [person] = await portal.sql<{ email: string }>(`select email from app.people where name = 'Sigrid Signatur'`);
    const sigrid = { name: 'Sigrid Signatur', title: '', email: person?.email ?? '' };
    await offer.staff.put(`/api/staff/agreements/${offer.id}/signers/${second?.id}`, sigrid).expect(200);
    const early = await link().expect(409);
    expect(early.body.title).toBe('not_your_turn');

    const parallel = await givenSeveral(portal, [aase, bo], offer.tenant);
    const any = await member.post(`/api/app/agreements/${parallel.id}/signing-link`).expect(409);
    expect(any.body.title).toBe('not_your_turn');
    const { body } = await member.get(`/api/app/agreements/${parallel.id}`).expect(200);
    expect(body.signers).toMatchObject([{ name: aase.name, state: 'invited' }, { name: bo.name }]);
    expect(JSON.stringify(body)).not.toContain('mailFault');
  });
});
