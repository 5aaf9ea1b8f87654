import { changed } from '../draft.js';
import { inObjects, type Planted } from './planted.js';
import { der, signedData, signedFile, type Signing } from './signed-file.js';

const inSignature = (rule: string, fault: string, signing: Signing): Planted => ({
  ...{ rule, fault },
  plant: (good) => signedFile(good, signing),
});

export const signatureFaults: readonly Planted[] = [
  inSignature('signaturesCoverTheirRevision', 'the last byte unsigned', { short: 1 }),
  inSignature('signaturesCoverTheirRevision', 'a hole that is wider than the signature', { wide: 1 }),
  inSignature('signaturesAreOneSignedData', 'data that is not signed', {
    cms: signedData({ type: der(0x06, Buffer.from('2a864886f70d010701', 'hex')) }),
  }),
  inSignature('signaturesAreOneSignedData', 'two signers', { cms: signedData({ signers: 2 }) }),
  inSignature('signaturesAreOneSignedData', 'no certificate', { cms: signedData({ certificates: 0 }) }),
  inSignature('signaturesAreOneSignedData', 'something behind the signature', {
    cms: Buffer.concat([signedData({}), Buffer.from('hidden')]),
  }),
  inSignature('signaturesArePades', 'a signature of the old kind', {
    edit: (dictionary) => changed(dictionary, 'ETSI.CAdES.detached', 'adbe.pkcs7.detached'),
  }),
  inSignature('signaturesArePades', 'no time', { edit: (dictionary) => changed(dictionary, /\/M\([^)]*\)/, '') }),
  inSignature('signaturesBelongToFields', 'a signature of no field', { unlinked: true }),
  inObjects('signedFormsAreAppendOnly', 'a form that may be rewritten', (draft) =>
    draft.change('/SigFlags 3', '/SigFlags 1'),
  ),
  inObjects('permissionsAreOfSignatures', 'a permission of its own', (draft) =>
    draft.change('/Lang', '/Perms<</All 1>>/Lang'),
  ),
];
