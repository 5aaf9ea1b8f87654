import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { outsideTool } from './testing/outside-tool.js';
import { readObject, readPdf, dictOf } from './pdf/pdf-revision.js';
import { sealPdf } from './seal-pdf.js';
import { readSignatureForm } from './pdf/signature-fields.js';
import { newSealKey, request } from './testing/test-key.js';
import { unsealedPdf } from './testing/unsealed-pdf.js';

const key = await newSealKey();
const unsealed = await unsealedPdf();
const once = await sealPdf(unsealed, request(key, 'controller'));
const twice = await sealPdf(once, request(key, 'seal'));
const rewritable = await unsealedPdf({ appendOnly: false });
const formless = await unsealedPdf({ fields: [] });
const folder = mkdtempSync(join(tmpdir(), 'sealing-'));

function saved(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What openssl needs: the signature and what it is over. */
function partsOf(pdf: Uint8Array, field: string): { cms: Uint8Array; content: Buffer } {
  const file = readPdf(pdf);
  const found = readSignatureForm(file).fields.find(({ name }) => name === field);
  const entries = dictOf(readObject(file, found?.signature ?? 0).value).entries;
  const contents = entries.get('Contents');
  const range = entries.get('ByteRange');
  if (contents?.kind !== 'string' || range?.kind !== 'array') throw new Error('no signature');
  const [a = 0, b = 0, c = 0, d = 0] = range.items.map((item) => (item.kind === 'number' ? item.number : NaN));
  const bytes = Buffer.from(pdf);
  return { cms: contents.bytes, content: Buffer.concat([bytes.subarray(a, a + b), bytes.subarray(c, c + d)]) };
}

describe('sealing a PDF', () => {
  it('only adds to it: each earlier revision is an exact prefix', () => {
    expect(once.subarray(0, unsealed.length)).toEqual(unsealed);
    expect(twice.subarray(0, once.length)).toEqual(once);
  });

  it('fills the field that was asked for and no other', () => {
    const filled = (pdf: Uint8Array): string[] =>
      readSignatureForm(readPdf(pdf)).fields.flatMap(({ name, signature }) => (signature === null ? [] : [name]));
    expect([filled(unsealed), filled(once), filled(twice)]).toEqual([[], ['controller'], ['seal', 'controller']]);
  });

  it.each([
    ['that does not exist', 'no-such-field', unsealed, request(key, 'witness')],
    ['that is filled', 'field-is-filled', once, request(key, 'controller')],
    ['in a form that may be rewritten', 'form-not-append-only', rewritable, request(key)],
    ['in a document without a form', 'no-such-field', formless, request(key)],
    [
      'before the certificate begins',
      'certificate-not-valid',
      unsealed,
      { ...request(key), at: new Date('2025-12-31') },
    ],
    ['after the certificate ended', 'certificate-not-valid', unsealed, { ...request(key), at: new Date('2036-01-02') }],
    ['with a key that makes too much', 'signature-too-long', unsealed, request({ ...key, maxSignatureLength: 64 })],
  ])('refuses a field %s', async (_, code, pdf, asked) => {
    await expect(sealPdf(pdf, asked)).rejects.toMatchObject({ name: 'SealRefused', code });
  });

  it('refuses what is no PDF of ours', async () => {
    await expect(sealPdf(Buffer.from('%PDF-1.7\n'), request(key))).rejects.toMatchObject({ name: 'PdfSyntaxError' });
  });

  it('makes hard words harmless', async () => {
    const name = ') /V 1 0 R >> /Contents <00> \\(';
    const pdf = await sealPdf(unsealed, { ...request(key), name, reason: '/ByteRange [0 0 0 0] æøå' });
    const [field] = readSignatureForm(readPdf(pdf)).fields;
    const entries = dictOf(readObject(readPdf(pdf), field?.signature ?? 0).value).entries;
    expect(entries.get('Name')).toMatchObject({ bytes: Buffer.from(name) });
    expect([...entries.keys()]).toEqual([
      'Type',
      'Filter',
      'SubFilter',
      'M',
      'Name',
      'Reason',
      'Location',
      'ByteRange',
      'Contents',
    ]);
  });
});

describe('what qpdf says of a sealed PDF (needs qpdf)', () => {
  it('finds nothing to warn of', () => {
    const { status, output } = outsideTool('qpdf', '--check', saved('twice.pdf', twice));
    expect({ status, output }).toEqual({
      status: 0,
      output: expect.stringContaining('No syntax or stream encoding errors'),
    });
    expect(output).not.toMatch(/warning/i);
  });
});

describe('what pdfsig says of a sealed PDF (needs pdfsig)', () => {
  it('finds both signatures valid, and the last over the total document', () => {
    const { output } = outsideTool('pdfsig', saved('twice.pdf', twice));
    const [seal = '', controller = ''] = output.split(/Signature #\d+:/).slice(1);
    expect(seal).toMatch(/Field Name: seal[^]*ETSI\.CAdES\.detached[^]*- Total document signed[^]*Signature is Valid/);
    expect(controller).toMatch(/Field Name: controller[^]*- Not total document signed[^]*Signature is Valid/);
    const flipped = Buffer.from(twice.map((byte, i) => (i === 600 ? byte ^ 1 : byte)));
    expect(outsideTool('pdfsig', saved('flipped.pdf', flipped)).output).not.toContain('Signature is Valid');
  });
});

describe('what openssl says of a sealed PDF (needs openssl)', () => {
  it.each(['controller', 'seal'])('verifies %s as CAdES', (field) => {
    const { cms, content } = partsOf(twice, field);
    const trusted = saved('signer.pem', new X509Certificate(key.certificates[0]).toString());
    const verify = (data: Buffer): string =>
      outsideTool(
        ...([
          'openssl',
          'cms',
          '-verify',
          '-cades',
          '-binary',
          '-inform',
          'DER',
          '-in',
          saved('seal.cms', cms),
        ] as const),
        ...['-content', saved('content', data), '-CAfile', trusted, '-purpose', 'any', '-out', '/dev/null'],
        ...['-attime', '1772359200'],
      ).output;
    expect(verify(content)).toContain('CAdES Verification successful');
    expect(verify(content.subarray(1))).toContain('CAdES Verification failure');
  });

  it('sees that the signed attributes are the three of PAdES-B-B, without a signing time', () => {
    const { cms } = partsOf(twice, 'seal');
    const { output } = outsideTool(
      'openssl',
      'cms',
      '-cmsout',
      '-print',
      '-inform',
      'DER',
      '-in',
      saved('seal.cms', cms),
    );
    const signed = output.slice(
      output.indexOf('signedAttrs'),
      output.indexOf('signatureAlgorithm:', output.indexOf('signedAttrs')),
    );
    expect(signed.match(/object: .*/g)).toEqual([
      'object: contentType (1.2.840.113549.1.9.3)',
      'object: messageDigest (1.2.840.113549.1.9.4)',
      'object: id-smime-aa-signingCertificateV2 (1.2.840.113549.1.9.16.2.47)',
    ]);
  });
});
