import { generateKeyPairSync, sign } from 'node:crypto';
import { sealDocument } from './seal-document.js';
import { appendRevision } from './pdf/pdf-append.js';
import { readPdf } from './pdf/pdf-revision.js';
import { newSealKey, request } from './testing/test-key.js';
import { unsealedPdf } from './testing/unsealed-pdf.js';

const key = await newSealKey();
const unsealed = await unsealedPdf();

describe('sealing a document', () => {
  it('gives the sealed bytes, their hash, and what a stranger finds in them', async () => {
    const sealed = await sealDocument(unsealed, request(key));
    expect(sealed.verification).toMatchObject({ verdict: 'valid', sha256: sealed.sha256, size: sealed.bytes.length });
  });

  it('goes on after a party, whose certificate the caller names', async () => {
    const party = await newSealKey();
    const signed = await sealDocument(unsealed, request(party, 'controller'));
    expect(signed.verification.verdict).toBe('not-sealed');
    await expect(sealDocument(signed.bytes, request(key))).rejects.toMatchObject({ code: 'self-check-failed' });
    const sealed = await sealDocument(signed.bytes, request(key), { trusted: party.certificates });
    expect(sealed.verification.verdict).toBe('valid');
  });

  it('refuses a key that is not its certificate’s', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const impostor = { ...key, sign: async (data: Uint8Array) => Promise.resolve(sign('sha256', data, privateKey)) };
    await expect(sealDocument(unsealed, request(impostor))).rejects.toMatchObject({
      code: 'self-check-failed',
      message: 'self-check-failed: not-valid signature-value',
    });
  });

  it('refuses to seal over a change to what a party signed', async () => {
    const signed = await sealDocument(unsealed, request(key, 'controller'));
    const changed = appendRevision(readPdf(signed.bytes), [{ id: 7, body: '<< /Type /Page >>' }]).bytes;
    await expect(sealDocument(changed, request(key))).rejects.toMatchObject({ code: 'self-check-failed' });
  });
});
