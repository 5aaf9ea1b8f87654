import { agreementData, agreementDocument, exampleAgreement } from '#dpa-templates';
import { signedDocument, type SealedSignature } from '../agreement-record/signed-document.js';
import { partyAttestations } from './party-attestations.js';

const signature: SealedSignature = {
  ...{ party: 'controller', method: 'code', name: 'Åse Nørlund', title: 'Klinikchef', locale: 'da' },
  ...{ signedAt: new Date('2026-03-05T09:00:00.400Z'), contentHash: 'aa', statements: [], registrationNumber: '1' },
  ...{ signerId: null, traceKeptUntil: new Date(0), mandate: null, drawing: null, email: 'aase@klinik.example' },
};
const vendor: SealedSignature = {
  ...signature,
  ...{ party: 'processor', name: 'Bo Bang', title: 'Direktør', email: null },
};

function attested(signatures: readonly SealedSignature[], locale: 'da' | 'en') {
  const model = agreementDocument(agreementData.parse(exampleAgreement(locale)));
  return partyAttestations(signedDocument(model, signatures), signatures);
}

describe('what the processor attests to of a signature', () => {
  it.each([
    [
      'en',
      'code',
      /^Åse Nørlund, Klinikchef, signed for .+ on 5 March 2026 at 10:00 CET .*one-time code that was mailed to the signer$/,
    ],
    [
      'da',
      'code',
      /^Åse Nørlund, Klinikchef, skrev under for .+ den 5. marts 2026 kl. 10.00 CET .*engangskode, der var sendt til underskriverens e-mail$/,
    ],
    ['en', 'staff', /signed for .+ on 5 March 2026 at 10:00 CET as a member of staff/],
    ['da', 'staff', /skrev under for .+ den 5. marts 2026 kl. 10.00 CET som medarbejder/],
    [
      'en',
      'mandate',
      /^Signed for .+ automatically by the portal, under the recorded mandate from Åse Nørlund, Klinikchef$/,
    ],
    ['da', 'mandate', /^Underskrevet for .+ automatisk af portalen .*fuldmagt fra Åse Nørlund, Klinikchef$/],
  ] as const)('says in %s, given by %s, who signed for whom, when and how', (locale, method, words) => {
    expect(attested([{ ...signature, method }], locale)).toEqual([
      { field: 'controller', reason: expect.stringMatching(words) },
    ]);
  });

  it('comes in the order in which they signed, each for the box it stands in', () => {
    const { controller, processor } = exampleAgreement('en');
    const first = { ...signature, name: 'Ea', signedAt: new Date('2026-03-05T08:00:00Z') };
    const found = attested([signature, first, { ...vendor, signedAt: signature.signedAt }], 'en');
    expect(found.map(({ field }) => field)).toEqual(['controller-2', 'controller', 'processor']);
    expect(found.map(({ reason }) => reason)).toEqual([
      expect.stringContaining(`Ea, Klinikchef, signed for ${controller.name}`),
      expect.stringContaining(`Åse Nørlund, Klinikchef, signed for ${controller.name}`),
      expect.stringContaining(`Bo Bang, Direktør, signed for ${processor.name}`),
    ]);
  });
});
