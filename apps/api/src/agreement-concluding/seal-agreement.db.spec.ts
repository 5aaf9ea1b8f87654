import { jest } from '@jest/globals';
import { UnitOfWork } from '#tenancy';
import { ReadDocument } from '../documents/read-document.js';
import { RenderDocument } from '../documents/render-document.js';
import { StoreDocument } from '../documents/store-document.js';
import { exampleProfile } from '../processor-profile/example-profile.js';
import { MOST_ATTACHED } from '../mail/mails.schema.js';
import { newId } from '../platform/ids.js';
import { verifyPdf } from '../sealing/verify/verify-pdf.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { SendReceipts } from '../agreement-offering/send-receipts.js';
import { SealAgreementJob } from './seal-agreement.job.js';
import { givenOffer, givenSigned, queuedMails, stateOf, type Offered } from '../agreements/testing/given-agreement.js';

describe('sealing', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());
  afterEach(() => jest.restoreAllMocks());

  /** Signed by both, and waiting for its seal. */
  async function givenSealing(): Promise<Offered> {
    const offer = await givenSigned(portal);
    await runJobs(portal, { leave: ['send-mail', 'seal-agreement'] });
    expect(await stateOf(portal, offer.id)).toBe('sealing');
    return offer;
  }
  const seal = ({ id, tenant }: Offered) =>
    portal.within({ realm: 'system', tenantId: tenant.id }, () =>
      portal.get(SealAgreementJob).run({ agreementId: id }, { tenantId: tenant.id, effectId: newId() }),
    );
  const sealed = ({ id }: Offered) =>
    portal.sql(
      `select d.id from app.documents d join app.agreements a on a.tenant_id = d.tenant_id and a.id = $1
       where d.kind = 'sealed'`,
      [id],
    );

  /** The agreement `id` gets the same signatures, by signers of its own. */
  const signLike = (signed: Offered, id: unknown) =>
    portal.sql(
      `with signer as (insert into app.agreement_signers
           select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'agreement_id', $1::uuid))).*
           from app.agreement_signers s where agreement_id = $2 returning id)
       insert into app.signatures select (jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid(),
           'agreement_id', $1::uuid, 'signer_id', case party when 'controller' then signer.id end, 'link_id', null))).*
         from app.signatures g, signer where agreement_id = $2`,
      [id, signed.id],
    );

  it.each([
    ['rendering', () => jest.spyOn(portal.get(RenderDocument), 'run')],
    ['storing the bytes', () => jest.spyOn(portal.get(StoreDocument), 'run')],
    ['bringing it into force', () => jest.spyOn(portal.get(AgreementsRepository), 'become')],
    ['superseding', () => jest.spyOn(portal.get(AgreementsRepository), 'supersedeOthers')],
  ])('that dies at %s leaves nothing behind, and the next try makes one seal', async (_step, at) => {
    const offer = await givenSealing();
    at().mockRejectedValueOnce(new Error('killed'));
    await expect(seal(offer)).rejects.toThrow('killed');
    expect(await stateOf(portal, offer.id)).toBe('sealing');
    expect(await sealed(offer)).toEqual([]);
    const receipts = async () =>
      (await queuedMails(portal, offer.tenant)).filter((mail) => mail.template === 'agreement-signed');
    expect(await receipts()).toEqual([]);

    await seal(offer);
    await seal(offer);
    expect(await stateOf(portal, offer.id)).toBe('in_force');
    expect(await sealed(offer)).toHaveLength(1);
    expect(await receipts()).toHaveLength(2);
  });

  it('sends both parties the sealed document itself', async () => {
    const offer = await givenSealing();
    await seal(offer);
    const [document] = await sealed(offer);
    const mails = await portal.sql(
      `select document_id from app.mails where tenant_id = $1 and template = 'agreement-signed'`,
      [offer.tenant.id],
    );
    expect(mails.map(({ document_id: id }) => id)).toEqual([document?.id, document?.id]);
    const told = (await queuedMails(portal, offer.tenant)).filter((mail) => mail.template === 'agreement-signed');
    expect(told.map(({ data }) => data.attached)).toEqual(['true', 'true']);
  });

  it('sends a link alone where the document is too large for a mail', async () => {
    const offer = await givenSigned(portal);
    await portal.within({ realm: 'system', tenantId: offer.tenant.id }, () =>
      portal.get(UnitOfWork).run(async () => {
        const large = {
          tenantId: offer.tenant.id,
          kind: 'sealed',
          reference: 'DPA',
          bytes: Buffer.alloc(MOST_ATTACHED + 1),
        } as const;
        const { id: sealedDocumentId } = await portal.get(StoreDocument).run(large);
        const agreement = await portal.get(AgreementsRepository).get({ id: offer.id });
        await portal.get(SendReceipts).run({ ...agreement, sealedDocumentId });
      }),
    );
    const told = (await queuedMails(portal, offer.tenant)).filter((mail) => mail.template === 'agreement-signed');
    expect(told.map(({ data }) => data.attached)).toEqual(['false', 'false']);
  });

  it('records which level was reached', async () => {
    const offer = await givenSealing();
    await seal(offer);
    const { body } = await offer.staff.get(`/api/staff/agreements/${offer.id}`).expect(200);
    expect(body.seal).toEqual({ level: 'PAdES-B-B', timestamp: null });
  });

  it('attests to each signature in a revision of its own, and leaves no field empty', async () => {
    const offer = await givenSealing();
    await seal(offer);
    const [document] = await sealed(offer);
    const { bytes } = await portal.within({ realm: 'system', tenantId: offer.tenant.id }, () =>
      portal.get(ReadDocument).run({ tenantId: offer.tenant.id, id: String(document?.id), locale: 'da' }),
    );
    const { signatures, revisions, parties } = await verifyPdf(bytes);
    expect(revisions.map(({ adds }) => adds)).toEqual(['document', 'party', 'party', 'seal']);
    expect(parties).toEqual({ attested: 2, of: 2 });
    const how = { controller: /^Åse Nørlund, .*engangskode/, processor: /automatisk af portalen/ };
    expect(signatures).toMatchObject([
      { field: 'controller', holds: true, evidence: HASH, reason: expect.stringMatching(how.controller) },
      { field: 'processor', holds: true, evidence: HASH, reason: expect.stringMatching(how.processor) },
      { field: 'seal', holds: true },
    ]);
  });
  const HASH = expect.stringMatching(/^[0-9a-f]{64}$/);

  it('by two workers at once makes one seal', async () => {
    const offer = await givenSealing();
    const outcomes = await Promise.allSettled([seal(offer), seal(offer)]);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await stateOf(portal, offer.id)).toBe('in_force');
    expect(await sealed(offer)).toHaveLength(1);
  });

  it('is the only way into force: the database refuses any other', async () => {
    const offer = await givenOffer(portal);
    const force = (more = '') =>
      portal.sql(`update app.agreements set state = 'in_force'${more} where id = $1`, [offer.id]);
    await expect(force()).rejects.toThrow(/agreements_in_force_is_sealed/);
    const hashed = `, seal = '{}', sealed_sha256 = repeat('0', 64)`;
    await expect(force(hashed)).rejects.toThrow(/agreements_in_force_is_sealed/);
    await expect(force(`${hashed}, sealed_document_id = unsealed_document_id`)).rejects.toThrow(/foreign key/);
    await expect(force(`${hashed}, sealed_document_id = '${newId()}'`)).rejects.toThrow(/foreign key/);
    await expect(portal.sql(`update app.agreements set model = null where id = $1`, [offer.id])).rejects.toThrow(
      /agreements_content_is_frozen/,
    );
  });

  it('replaces the version that was in force before', async () => {
    const first = await givenSealing();
    await seal(first);
    const { body } = await first.staff
      .post(`/api/staff/customers/${first.tenant.id}/agreements`, { revises: first.id })
      .expect(201);
    await portal.sql(
      `update app.agreements n set state = 'sealing', model = o.model, content_hash = o.content_hash,
         unsealed_document_id = o.unsealed_document_id from app.agreements o where n.id = $1 and o.id = $2`,
      [body.id, first.id],
    );
    await signLike(first, body.id);
    await seal({ ...first, id: body.id });
    expect([await stateOf(portal, first.id), await stateOf(portal, body.id)]).toEqual(['superseded', 'in_force']);
  });

  it('replaces one of another reference with the same customer, and none of another customer', async () => {
    const [first, foreign] = [await givenSealing(), await givenSealing()];
    await seal(first);
    await seal(foreign);
    const { body } = await first.staff.post(`/api/staff/customers/${first.tenant.id}/agreements`).expect(201);
    await portal.sql(
      `update app.agreements n set state = 'sealing', model = o.model, content_hash = o.content_hash,
         unsealed_document_id = o.unsealed_document_id from app.agreements o where n.id = $1 and o.id = $2`,
      [body.id, first.id],
    );
    await signLike(first, body.id);
    await seal({ ...first, id: body.id });
    const states = await Promise.all([first.id, body.id, foreign.id].map((id) => stateOf(portal, id)));
    expect(states).toEqual(['superseded', 'in_force', 'in_force']);
  });

  it.each([
    ['nobody has the mandate', null],
    ['a document can’t print who gave the mandate', { ...exampleProfile.signingMandate, name: '王小明' }],
    [
      'the mandate does not go so far',
      {
        ...exampleProfile.signingMandate,
        limits: { templates: [], authorisations: ['specific'], services: ['other'], standardAnnexes: false },
      },
    ],
  ])('waits for a person where %s', async (_, signingMandate) => {
    const offer = await givenSigned(portal);
    const [before] = await portal.sql<{ profile: unknown }>(`select profile from app.processor_profile`);
    await portal.sql(`update app.processor_profile set profile = profile || $1`, [JSON.stringify({ signingMandate })]);
    await runJobs(portal, { leave: ['send-mail'] });
    await portal.sql(`update app.processor_profile set profile = $1`, [JSON.stringify(before?.profile)]);
    expect(await stateOf(portal, offer.id)).toBe('signed');
    await offer.staff
      .post(`/api/staff/agreements/${offer.id}/countersignature`, { title: 'Direktør', authorised: true })
      .expect(201);
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await stateOf(portal, offer.id)).toBe('in_force');
  });

  it('leaves signatures that no realm can change', async () => {
    const offer = await givenSealing();
    for (const realm of ['processor', 'controller', 'public', 'system'] as const)
      for (const statement of [`update signatures set name = 'X'`, 'delete from signatures'])
        await expect(
          portal.within({ realm, tenantId: offer.tenant.id }, () =>
            portal.get(UnitOfWork).run((em) => em.query(statement)),
          ),
        ).rejects.toThrow(/permission denied/);
  });
});
