import {
  agreementData,
  agreementDocument,
  documentHash,
  renderPdf,
  withSignerBoxes,
  type DrawnSignature,
} from '#dpa-templates';
import { conformanceFaults } from '../../../../libs/dpa-templates/src/testing/conformance/conformance-faults.js';
import { exampleAgreement } from '../../../../libs/dpa-templates/src/example/example-agreement.js';
import { withCertificate } from '../agreement-record/certificate-pages.js';
import { signedDocument } from '../agreement-record/signed-document.js';
import { SystemClock } from '../platform/clock.js';
import { appendRevision, nextObjectId } from './pdf/pdf-append.js';
import { readPdf } from './pdf/pdf-revision.js';
import { GatherRevocation } from './timestamp/gather-revocation.js';
import { RequestTimestamp } from './request-timestamp.js';
import { sealDocument } from './seal-document.js';
import type { SealParts } from './sealing-parts.js';
import { ListAuthority } from './testing/list-authority.js';
import { newSealKey, request } from './testing/test-key.js';
import { TimestampAuthority } from './testing/timestamp-authority.js';

const key = await newSealKey();

/** The agreement as it is sealed: the customer has signed with a code, the vendor by mandate or not yet. */
function agreement(
  locale: 'da' | 'en',
  parties: readonly ('controller' | 'processor')[],
  drawing: DrawnSignature | null = null,
): Promise<Uint8Array> {
  const model = agreementDocument(agreementData.parse(exampleAgreement(locale)));
  const signatures = parties.map((party) => ({
    ...{ party, method: party === 'controller' ? ('code' as const) : ('mandate' as const), title: 'Klinikchef (§ 1)' },
    ...{ name: 'Åse Nørlund', signedAt: new Date('2026-03-05T09:00:00Z'), contentHash: documentHash(model) },
    ...{ email: 'aase.noerlund@klinik.example', statements: [{ id: 'consent', version: 1, text: 'Jeg accepterer.' }] },
    ...{
      locale,
      registrationNumber: '99039612',
      signerId: null,
      traceKeptUntil: new Date('2027-03-05T09:00:00Z'),
      mandate: null,
      drawing: party === 'controller' ? drawing : null,
    },
  }));
  const forwarding = {
    ...{ at: new Date('2026-03-04T09:00:00Z'), from: { name: 'Bo Bang', email: 'bo@klinik.example' } },
    ...{ to: { name: 'Åse Nørlund', title: 'Klinikchef', email: 'aase@klinik.example' }, message: '' },
  };
  const signed = signedDocument(model, signatures, [forwarding]);
  const sent = { at: new Date('2026-03-03T09:00:00Z'), type: 'agreement.sent', signer: null, email: null };
  const trail = [{ ...sent, data: { pdfSha256: documentHash(model) } }];
  return renderPdf(withCertificate(signed, { trail, signatures, verifyUrl: 'https://portal.example/verify' }));
}

describe('a sealed agreement stays PDF/A-3a and PDF/UA-1', () => {
  it.each(['da', 'en'] as const)('with the vendor’s seal (%s)', async (locale) => {
    const unsealed = await agreement(locale, ['controller', 'processor']);
    expect(conformanceFaults(unsealed)).toEqual([]);
    const { bytes } = await sealDocument(unsealed, request(key));
    expect(conformanceFaults(bytes)).toEqual([]);
  });

  it('with a signature that was also drawn, for one and for ten', async () => {
    const scribble: DrawnSignature = [Array.from({ length: 300 }, (_, at) => [2 * at, 100 + (at % 90)]), [[600, 200]]];
    for (const signers of [1, 10]) {
      const parties = Array.from({ length: signers }, () => 'controller' as const);
      const drawn = await agreement('da', [...parties, 'processor'], scribble);
      expect(conformanceFaults(drawn)).toEqual([]);
      expect(conformanceFaults((await sealDocument(drawn, request(key))).bytes)).toEqual([]);
    }
  });

  it('with ten who signed for the customer, and as it was offered to them', async () => {
    const ten = Array.from({ length: 10 }, () => 'controller' as const);
    expect(conformanceFaults(await agreement('da', [...ten, 'processor']))).toEqual([]);
    const model = agreementDocument(agreementData.parse(exampleAgreement('en')));
    expect(conformanceFaults(await renderPdf(withSignerBoxes(model, 10)))).toEqual([]);
  });

  it('in each revision: a party’s signature, then the seal, then what the archive adds', async () => {
    const signed = await sealDocument(await agreement('da', ['controller']), request(key, 'processor'));
    const hard = { ...request(key, 'seal'), name: ') /V 1 0 R >> Ærø', reason: '→ \\( “segl”' };
    const sealed = await sealDocument(signed.bytes, hard);
    const archived = await sealDocument(sealed.bytes, request(key, 'archive'));
    for (const { bytes } of [signed, sealed, archived]) expect(conformanceFaults(bytes)).toEqual([]);
  });

  it('unlike one that something was appended to', async () => {
    const { bytes } = await sealDocument(await agreement('da', ['controller']), request(key));
    const file = readPdf(bytes);
    const script = { id: nextObjectId(file), body: '<</Type/Action/S/JavaScript/JS(app.alert(1))>>' };
    expect(conformanceFaults(appendRevision(file, [script]).bytes)).toEqual([
      { rule: 'actionsAreAllowed', clause: 'A 6.5.1', where: `object ${script.id}: JavaScript` },
    ]);
  });

  it('unlike one that was cut, or grew', async () => {
    const { bytes } = await sealDocument(await agreement('da', ['controller']), request(key));
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
      const unsealed = await agreement(locale, ['controller', 'processor']);
      const { authorities } = asker;
      const stamped = await sealDocument(unsealed, { ...request(key), timestamp }, { authorities });
      expect(conformanceFaults(stamped.bytes)).toEqual([]);
      const gather = new GatherRevocation(clock);
      const storeFor = (parts: SealParts) => gather.run(parts, authorities);
      const { bytes, verification } = await sealDocument(
        unsealed,
        { ...request(key), timestamp },
        { authorities, storeFor },
      );
      expect(verification.signatures).toMatchObject([{ level: 'PAdES-B-LT' }]);
      expect(conformanceFaults(bytes)).toEqual([]);
    } finally {
      await Promise.all([authority.stop(), root.stop()]);
    }
  });
});
