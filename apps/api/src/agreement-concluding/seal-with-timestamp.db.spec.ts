import { givenSigned, stateOf, type Offered } from '../agreements/testing/given-agreement.js';
import { ReadDocument } from '../documents/read-document.js';
import { newId } from '../platform/ids.js';
import { NoRevocationProof } from '../sealing/timestamp/gather-revocation.js';
import { NoTimestamp } from '../sealing/request-timestamp.js';
import { ListAuthority } from '../sealing/testing/list-authority.js';
import { TimestampAuthority } from '../sealing/testing/timestamp-authority.js';
import { verifyPdf } from '../sealing/verify/verify-pdf.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { SealAgreementJob } from './seal-agreement.job.js';

const DOWN = 'http://127.0.0.1:9/';

describe('sealing with a timestamp (needs openssl)', () => {
  let uret: TimestampAuthority;
  let portal: Portal | undefined;
  beforeAll(async () => {
    uret = await TimestampAuthority.start();
  });
  afterAll(() => uret.stop());
  afterEach(async () => {
    await portal?.stop();
    portal = undefined;
  });

  const started = async (urls: string, required: boolean): Promise<Portal> => {
    portal = await Portal.start({
      TIMESTAMP_URLS: urls,
      TIMESTAMP_TRUST: uret.trust,
      TIMESTAMP_REQUIRED: String(required),
    });
    // The authority's time is the world's.
    portal.clock.moveTo(new Date().toISOString());
    return portal;
  };
  const givenSealing = async (at: Portal): Promise<Offered> => {
    const offer = await givenSigned(at);
    await runJobs(at, { leave: ['send-mail', 'seal-agreement'] });
    return offer;
  };
  const seal = (at: Portal, { id, tenant }: Offered) =>
    at.within({ realm: 'system', tenantId: tenant.id }, () =>
      at.get(SealAgreementJob).run({ agreementId: id }, { tenantId: tenant.id, effectId: newId() }),
    );
  const shown = async ({ staff, id }: Offered) =>
    (await staff.get(`/api/staff/agreements/${id}`).expect(200)).body.seal;
  /** The seal as a stranger reads it. */
  const readBack = async (at: Portal, { tenant, id }: Offered, by = uret) => {
    const [row] = await at.sql<{ document: string }>(
      `select sealed_document_id as document from app.agreements where id = $1`,
      [id],
    );
    const { bytes } = await at.within({ realm: 'system', tenantId: tenant.id }, () =>
      at.get(ReadDocument).run({ tenantId: tenant.id, id: row?.document ?? '', locale: 'da' }),
    );
    return (await verifyPdf(bytes, { trusted: [], authorities: [await by.root()] })).signatures.find(
      ({ field }) => field === 'seal',
    );
  };

  it('has an authority vouch for the time, and says which', async () => {
    const at = await started(uret.url, true);
    const offer = await givenSealing(at);
    await seal(at, offer);
    const timestamp = { at: expect.stringMatching(/^20\d\d-.*Z$/), authority: 'C=DK, O=Uret ApS, CN=Uret' };
    expect(await shown(offer)).toEqual({ level: 'PAdES-B-T', timestamp });
    expect(await readBack(at, offer)).toMatchObject({ holds: true, level: 'PAdES-B-T', timestamp });
  });

  it('waits while no authority answers, and is sealed when one does', async () => {
    const at = await started(uret.url, true);
    const offer = await givenSealing(at);
    uret.instead = () => Promise.reject(new Error('down'));
    await expect(seal(at, offer)).rejects.toThrow(NoTimestamp);
    expect(await stateOf(at, offer.id)).toBe('sealing');
    uret.instead = null;
    await seal(at, offer);
    expect(await stateOf(at, offer.id)).toBe('in_force');
    expect(await shown(offer)).toMatchObject({ level: 'PAdES-B-T' });
  });

  it('waits though a process has no authority, where a timestamp was promised', async () => {
    const at = await started(uret.url, true);
    const offer = await givenSealing(at);
    Object.assign(at.config, { TIMESTAMP_URLS: [] });
    await expect(seal(at, offer)).rejects.toThrow(NoTimestamp);
    expect(await stateOf(at, offer.id)).toBe('sealing');
  });

  it('is lower where the setting allows it, and the document says so', async () => {
    const at = await started(DOWN, false);
    const offer = await givenSealing(at);
    await seal(at, offer);
    expect(await shown(offer)).toEqual({ level: 'PAdES-B-B', timestamp: null });
    const { level, reason } = (await readBack(at, offer)) ?? {};
    expect([level, reason]).toEqual(['PAdES-B-B', expect.stringMatching(/uden tidsstempel|without a timestamp/)]);
  });

  describe('and with what proves the certificates', () => {
    let root: ListAuthority;
    let listed: TimestampAuthority;
    beforeAll(async () => {
      root = await ListAuthority.start();
      listed = await TimestampAuthority.start({ issuer: root });
    });
    afterAll(() => Promise.all([root.stop(), listed.stop()]));
    afterEach(async () => {
      root.instead = null;
      await root.publish();
    });
    const startedWith = async (required: boolean, stamped = true): Promise<Portal> => {
      portal = await Portal.start({
        ...{ TIMESTAMP_URLS: listed.url, TIMESTAMP_TRUST: listed.trust },
        ...{ REVOCATION_PROOF_REQUIRED: String(required), TIMESTAMP_REQUIRED: String(stamped) },
      });
      portal.clock.moveTo(new Date().toISOString());
      return portal;
    };

    it('says that the document proves it, on the page and in the log', async () => {
      const at = await startedWith(false);
      const offer = await givenSealing(at);
      await seal(at, offer);
      expect(await shown(offer)).toMatchObject({ level: 'PAdES-B-LTA' });
      expect(await readBack(at, offer, listed)).toMatchObject({ holds: true, level: 'PAdES-B-LTA' });
    });

    it('is sealed all the same when the authority stamps the seal and not the archive, and says no more', async () => {
      const at = await startedWith(false, false);
      const offer = await givenSealing(at);
      const before = listed.asked;
      listed.instead = async (query) =>
        listed.asked > before + 1 ? Promise.reject(new Error('down')) : listed.stamp(query);
      await seal(at, offer);
      listed.instead = null;
      expect(await shown(offer)).toMatchObject({ level: 'PAdES-B-LT' });
      expect(await readBack(at, offer, listed)).toMatchObject({ holds: true, level: 'PAdES-B-LT' });
    });

    it('waits for the archive’s timestamp where timestamps are required', async () => {
      const at = await startedWith(false);
      const offer = await givenSealing(at);
      const before = listed.asked;
      listed.instead = async (query) =>
        listed.asked > before + 1 ? Promise.reject(new Error('down')) : listed.stamp(query);
      await expect(seal(at, offer)).rejects.toThrow(NoTimestamp);
      listed.instead = null;
      expect(await stateOf(at, offer.id)).toBe('sealing');
      await seal(at, offer);
      expect(await shown(offer)).toMatchObject({ level: 'PAdES-B-LTA' });
    });

    it('is sealed all the same when the list can’t be had, and nothing more is said of it', async () => {
      const at = await startedWith(false);
      const offer = await givenSealing(at);
      root.instead = (response) => response.writeHead(503).end();
      await seal(at, offer);
      expect(await shown(offer)).toMatchObject({ level: 'PAdES-B-T' });
      expect(await readBack(at, offer, listed)).toMatchObject({ holds: true, level: 'PAdES-B-T', revocation: null });
    });

    it('waits for the list where the setting asks for it', async () => {
      const at = await startedWith(true);
      const offer = await givenSealing(at);
      root.instead = (response) => response.writeHead(503).end();
      await expect(seal(at, offer)).rejects.toThrow(NoRevocationProof);
      expect(await stateOf(at, offer.id)).toBe('sealing');
      root.instead = null;
      at.clock.forward(61);
      await seal(at, offer);
      expect(await shown(offer)).toMatchObject({ level: 'PAdES-B-LTA' });
    });

    it('waits for the list though the setting was taken back, where it was signed under it', async () => {
      const at = await startedWith(true);
      const offer = await givenSealing(at);
      Object.assign(at.config, { REVOCATION_PROOF_REQUIRED: false, TIMESTAMP_REQUIRED: false });
      root.instead = (response) => response.writeHead(503).end();
      await expect(seal(at, offer)).rejects.toThrow(NoRevocationProof);
      expect(await stateOf(at, offer.id)).toBe('sealing');
      root.instead = null;
      at.clock.forward(61);
      await seal(at, offer);
      expect(await shown(offer)).toMatchObject({ level: 'PAdES-B-LTA' });
    });

    it('was not promised to what was signed before the setting', async () => {
      const at = await startedWith(false);
      const offer = await givenSealing(at);
      expect(
        await at.sql(`select timestamp_owed, revocation_proof_owed from app.agreements where id = $1`, [offer.id]),
      ).toEqual([{ timestamp_owed: true, revocation_proof_owed: false }]);
    });

    it('is not sealed with a certificate that was revoked, whatever the setting', async () => {
      const at = await startedWith(false);
      const offer = await givenSealing(at);
      await root.revoke(listed.certificate);
      await expect(seal(at, offer)).rejects.toThrow('certificate-revoked: C=DK, O=Uret ApS, CN=Uret');
      expect(await stateOf(at, offer.id)).toBe('sealing');
    });
  });
});
