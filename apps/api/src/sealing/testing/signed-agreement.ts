import {
  agreementData,
  agreementDocument,
  documentHash,
  exampleAgreement,
  renderPdf,
  type DrawnSignature,
} from '#dpa-templates';
import { partyAttestations } from '../../agreement-concluding/party-attestations.js';
import { withCertificate } from '../../agreement-record/certificate-pages.js';
import { signedDocument } from '../../agreement-record/signed-document.js';
import type { PartyAttestation } from '../party-attestation.js';

type Signed = { readonly unsealed: Uint8Array; readonly attestations: readonly PartyAttestation[] };

/** The agreement as it is sealed: the customer has signed with a code, the vendor by mandate or not yet. */
export async function signedAgreement(
  locale: 'da' | 'en',
  parties: readonly ('controller' | 'processor')[] = ['controller', 'processor'],
  drawing: DrawnSignature | null = null,
): Promise<Signed> {
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
  const verifyUrl = 'https://portal.example/verify';
  const unsealed = await renderPdf(withCertificate(signed, { trail, signatures, verifyUrl }));
  return { unsealed, attestations: partyAttestations(signed, signatures) };
}
