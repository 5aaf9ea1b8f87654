import { agreementData, agreementDocument, renderPdf, withSignerBoxes, type DrawnSignature } from '#dpa-templates';
import { conformanceFaults } from '../../../../../libs/dpa-templates/src/testing/conformance/conformance-faults.js';
import { exampleAgreement } from '../../../../../libs/dpa-templates/src/example/example-agreement.js';
import { SystemClock } from '../../platform/clock.js';
import { appendRevision, nextObjectId } from '../pdf/pdf-append.js';
import { readPdf } from '../pdf/pdf-revision.js';
import { GatherRevocation } from '../timestamp/gather-revocation.js';
import { RequestTimestamp } from '../request-timestamp.js';
import { sealDocument } from '../seal-document.js';
import type { SealParts } from './sealing-parts.js';
import { ListAuthority } from '../testing/list-authority.js';
import { signedAgreement } from '../testing/signed-agreement.js';
import { newSealKey, request } from '../testing/test-key.js';
import { TimestampAuthority } from '../testing/timestamp-authority.js';

const key = await newSealKey();

const sealed = async (...of: Parameters<typeof signedAgreement>): Promise<Uint8Array> => {
  const { unsealed, attestations } = await signedAgreement(...of);
  return (await sealDocument(unsealed, request(key), { attestations })).bytes;
};

describe('a sealed agreement stays PDF/A-3a and PDF/UA-1', () => {
  it.each(['da', 'en'] as const)('with the vendor’s seal (%s)', async (locale) => {
    expect(conformanceFaults((await signedAgreement(locale)).unsealed)).toEqual([]);
    expect(conformanceFaults(await sealed(locale))).toEqual([]);
  });

  it('with a signature that was also drawn, for one and for ten', async () => {
    const scribble: DrawnSignature = [Array.from({ length: 300 }, (_, at) => [2 * at, 100 + (at % 90)]), [[600, 200]]];
    for (const signers of [1, 10]) {
      const parties = Array.from({ length: signers }, () => 'controller' as const);
      const drawn = await signedAgreement('da', [...parties, 'processor'], scribble);
      expect(conformanceFaults(drawn.unsealed)).toEqual([]);
      expect(conformanceFaults(await sealed('da', [...parties, 'processor'], scribble))).toEqual([]);
    }
  });

  it('with ten who signed for the customer, and as it was offered to them', async () => {
    const ten = Array.from({ length: 10 }, () => 'controller' as const);
    expect(conformanceFaults((await signedAgreement('da', [...ten, 'processor'])).unsealed)).toEqual([]);
    const model = agreementDocument(agreementData.parse(exampleAgreement('en')));
    expect(conformanceFaults(await renderPdf(withSignerBoxes(model, 10)))).toEqual([]);
  });

  it('in each revision: a party’s signature after the other’s, then the seal', async () => {
    const { unsealed, attestations } = await signedAgreement('da', ['controller', 'controller', 'processor']);
    const hard = { ...request(key), name: ') /V 1 0 R >> Ærø', reason: '→ \\( “segl”' };
    const { bytes, verification } = await sealDocument(unsealed, hard, { attestations });
    expect(verification.revisions.map(({ adds }) => adds)).toEqual(['document', 'party', 'party', 'party', 'seal']);
    for (const { end } of verification.revisions) expect(conformanceFaults(bytes.subarray(0, end))).toEqual([]);
  });

  it('unlike one that something was appended to', async () => {
    const bytes = await sealed('da', ['controller', 'processor']);
    const file = readPdf(bytes);
    const script = { id: nextObjectId(file), body: '<</Type/Action/S/JavaScript/JS(app.alert(1))>>' };
    expect(conformanceFaults(appendRevision(file, [script]).bytes)).toEqual([
      { rule: 'actionsAreAllowed', clause: 'A 6.5.1', where: `object ${script.id}: JavaScript` },
    ]);
  });

  it('unlike one that was cut, or grew', async () => {
    const bytes = await sealed('da', ['controller', 'processor']);
    const rules = (changed: Uint8Array) => conformanceFaults(changed).map(({ rule }) => rule);
    expect(rules(bytes.subarray(0, -7))).toEqual(['nothingFollowsTheEnd']);
    expect(rules(Buffer.concat([bytes, Buffer.from('\n')]))).toEqual(['nothingFollowsTheEnd']);
  });
});

describe('a sealed agreement with a timestamp and what proves it (needs openssl)', () => {
  it.each(['da', 'en'] as const)('stays PDF/A-3a and PDF/UA-1 (%s)', async (locale) => {
    const root = await ListAuthority.start();
    const authority = await TimestampAuthority.start({ issuer: root });
    try {
      const config = { TIMESTAMP_URLS: [authority.url], TIMESTAMP_TRUST: authority.trust, TIMESTAMP_POLICY: undefined };
      const clock = new SystemClock();
      const asker = new RequestTimestamp(clock, config);
      await asker.onModuleInit();
      const timestamp = (signature: Uint8Array) => asker.run(signature);
      const { unsealed, attestations } = await signedAgreement(locale);
      const { authorities } = asker;
      const stamped = await sealDocument(unsealed, { ...request(key), timestamp }, { authorities, attestations });
      expect(conformanceFaults(stamped.bytes)).toEqual([]);
      const gather = new GatherRevocation(clock);
      const storeFor = (parts: SealParts) => gather.run(parts, authorities);
      const { bytes, verification } = await sealDocument(
        unsealed,
        { ...request(key), timestamp },
        { authorities, storeFor, attestations, archiveStamp: timestamp },
      );
      expect(verification.signatures).toMatchObject([{}, {}, { level: 'PAdES-B-LTA' }, { field: 'archive' }]);
      for (const { end } of verification.revisions) expect(conformanceFaults(bytes.subarray(0, end))).toEqual([]);
    } finally {
      await Promise.all([authority.stop(), root.stop()]);
    }
  });
});
