import { givenSigned, queuedMails, stateOf, type Offered } from '../agreements/testing/given-agreement.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { givenStaff, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { CountersignAgreementJob } from './countersign-agreement.job.js';

describe('an agreement that a person must counter-sign', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  const mailed = async (offer: Offered) => (await queuedMails(portal, offer.tenant)).map(({ template }) => template);
  const toStaff = async ({ id }: Offered) => {
    const house = { id: HOUSE_TENANT_ID, name: '' };
    const urls = (await queuedMails(portal, house)).filter(({ data }) => data.url?.endsWith(`/staff/agreements/${id}`));
    return urls.map(({ data }) => data.name).toSorted();
  };
  const givenAwaited = async () => {
    await portal.sql(`update app.staff_members set roles = '{router}'`);
    await portal.sql(`delete from app.mails`);
    await portal.sql(`delete from app.effects`);
    const staff = await givenStaff(portal, ['compliance'], 'Camilla Compliance');
    await givenStaff(portal, ['owner'], 'Ole Owner');
    await givenStaff(portal, ['auditor'], 'Atle Auditor');
    const offer = await givenSigned(portal, { staff });
    await portal.sql(`update app.processor_profile set profile = jsonb_set(profile, '{signingMandate}', 'null')`);
    await runJobs(portal, { leave: ['send-mail'] });
    return offer;
  };

  it('is told of to nobody when the portal counter-signs: its signatory gets one mail', async () => {
    const offer = await givenSigned(portal);
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await stateOf(portal, offer.id)).toBe('in_force');
    expect(await toStaff(offer)).toEqual([]);
    expect(await mailed(offer)).not.toContain('agreement-received');
  });

  it('is told of at once by a link to those who may, once, and its signatory gets a receipt', async () => {
    const offer = await givenAwaited();
    expect(await stateOf(portal, offer.id)).toBe('signed');
    expect(await toStaff(offer)).toEqual(['Camilla Compliance', 'Ole Owner']);
    expect(await mailed(offer)).toEqual(['agreement-offer', 'agreement-code', 'agreement-received']);
    const receipt = (await queuedMails(portal, offer.tenant)).at(-1);
    const path = new URL(receipt?.data.url ?? '').pathname;
    await nobody(portal).get(path).expect(303).expect('location', `${path}/done`);
  });

  it('is told of no second time when its job is delivered again', async () => {
    const offer = await givenAwaited();
    const [effect] = await portal.sql<{ id: string }>(`select id from app.effects where tenant_id = $1`, [
      offer.tenant.id,
    ]);
    const call = { tenantId: offer.tenant.id, effectId: effect?.id ?? '' };
    const again = () => portal.get(CountersignAgreementJob).run({ agreementId: offer.id }, call);
    await portal.within({ realm: 'system', tenantId: offer.tenant.id }, again);
    expect(await toStaff(offer)).toHaveLength(2);
    expect((await mailed(offer)).filter((template) => template === 'agreement-received')).toHaveLength(1);
  });

  it.each(['da', 'en'])(
    'has what the person states in its own language, whatever the person’s is (%s)',
    async (spoken) => {
      const { id, staff } = await givenAwaited();
      await portal.sql(`update app.people set locale = $1 where name = 'Camilla Compliance'`, [spoken]);
      const path = `/api/staff/agreements/${id}/countersignature`;
      const order = { title: 'Direktør', authorised: true };
      const { body } = await staff.post(path, order).expect(201);
      expect(body.locale).toBe('da');
      expect(body.signatures.at(-1).statements).toEqual(['Jeg er bemyndiget til at underskrive for databehandleren.']);
    },
  );

  it('is mailed once more when it is in force', async () => {
    const offer = await givenAwaited();
    const order = { title: 'Direktør', authorised: true };
    await offer.staff.post(`/api/staff/agreements/${offer.id}/countersignature`, order).expect(201);
    await runJobs(portal, { leave: ['send-mail'] });
    expect(await stateOf(portal, offer.id)).toBe('in_force');
    expect(await mailed(offer)).toEqual([
      ...['agreement-offer', 'agreement-code', 'agreement-received'],
      ...['agreement-signed', 'agreement-signed'],
    ]);
  });
});
