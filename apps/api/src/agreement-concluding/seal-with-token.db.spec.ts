import { givenSigned, stateOf, type Offered } from '../agreements/testing/given-agreement.js';
import { newId } from '../platform/ids.js';
import { SoftToken } from '../sealing/testing/soft-token.js';
import { givenStaff } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { SealAgreementJob } from './seal-agreement.job.js';

describe('sealing with a key on a token (needs softhsm2)', () => {
  let token: SoftToken;
  let portal: Portal;
  beforeAll(async () => {
    token = await SoftToken.make();
    Object.assign(process.env, token.env);
    portal = await Portal.start(token.settings('segl', await token.importKey('segl')));
  });
  afterAll(() => portal.stop());
  const seal = ({ id, tenant }: Offered) =>
    portal.within({ realm: 'system', tenantId: tenant.id }, () =>
      portal.get(SealAgreementJob).run({ agreementId: id }, { tenantId: tenant.id, effectId: newId() }),
    );

  it('waits while the token is gone, and is sealed when it is back', async () => {
    const offer = await givenSigned(portal);
    await runJobs(portal, { leave: ['send-mail', 'seal-agreement'] });
    await token.takeOut();
    await expect(seal(offer)).rejects.toMatchObject({ name: 'SealKeyError', code: 'no-token' });
    expect(await stateOf(portal, offer.id)).toBe('sealing');
    await token.putBack();
    await seal(offer);
    expect(await stateOf(portal, offer.id)).toBe('in_force');
  });

  it('signs no package of evidence while the token is gone, and says to come back', async () => {
    const { id } = await givenSigned(portal);
    await runJobs(portal, { leave: ['send-mail'] });
    const staff = await givenStaff(portal, ['compliance']);
    const evidence = () => staff.get(`/api/staff/agreements/${id}/evidence.zip`);
    await token.takeOut();
    const { body } = await evidence().expect(503);
    expect(body.type).toContain('seal_key_away');
    await token.putBack();
    await evidence().expect(200);
  });
});
