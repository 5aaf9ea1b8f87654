import { createHash } from 'node:crypto';
import { appendRevision, nextObjectId } from '../pdf/pdf-append.js';
import { readPdf } from '../pdf/pdf-revision.js';
import { sealPdf } from '../seal-pdf.js';
import { readSignatureForm } from '../pdf/signature-fields.js';
import { AT, newSealKey, request } from '../testing/test-key.js';
import { unsealedPdf } from '../testing/unsealed-pdf.js';
import { verifyPdf } from './verify-pdf.js';

const key = await newSealKey();
const trusted = [key.certificates[0]];
const unsealed = await unsealedPdf();
const once = Buffer.from(await sealPdf(unsealed, request(key, 'controller')));
const twice = Buffer.from(await sealPdf(once, request(key, 'seal')));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function flipped(bytes: Buffer, at: number, mask = 1): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ mask;
  return copy;
}

describe('a sealed document', () => {
  it('is valid when it is as it was, and says everything about itself', async () => {
    const verification = await verifyPdf(twice, { trusted });
    expect(verification).toMatchObject({
      verdict: 'valid',
      unreadable: null,
      sha256: sha256(twice),
      size: twice.length,
      revisions: [
        { adds: 'document', end: unsealed.length, sha256: sha256(unsealed) },
        { adds: 'party', end: once.length, sha256: sha256(once) },
        { adds: 'seal', end: twice.length, sha256: sha256(twice) },
      ],
      unsigned: null,
    });
    expect(verification.signatures).toMatchObject([
      { field: 'controller', revision: 1, holds: true, faults: [], trust: 'trusted' },
      {
        ...{ field: 'seal', revision: 2, holds: true, faults: [], trust: 'trusted', level: 'PAdES-B-B' },
        ...{ signedAt: AT.toISOString(), name: 'Flex4Business ApS', location: 'Ruds Vedby' },
        ...{ reason: 'Forseglet (aftale 1) – udgave 2', signer: { subject: key.subject } },
      },
    ]);
    expect(JSON.parse(JSON.stringify(verification))).toEqual(verification);
  });

  it('is by somebody unknown unless the caller knows the certificate', async () => {
    const other = (await newSealKey()).certificates;
    expect(await verifyPdf(twice)).toMatchObject({
      verdict: 'signer-unknown',
      signatures: [{ trust: 'self-signed' }, {}],
    });
    expect(await verifyPdf(twice, { trusted: other })).toMatchObject({ verdict: 'signer-unknown' });
  });

  it('is judged by certificates only: anything else among the trusted is a mistake', async () => {
    await expect(verifyPdf(twice, { trusted: [Buffer.from('PEM?')] })).rejects.toThrow();
  });

  it('is not sealed by a party', async () => {
    expect(await verifyPdf(unsealed, { trusted })).toMatchObject({ verdict: 'not-sealed', signatures: [] });
    expect(await verifyPdf(once, { trusted })).toMatchObject({ verdict: 'not-sealed', signatures: [{ holds: true }] });
  });

  it('is not valid with any one byte flipped, wherever', async () => {
    const sealed = Buffer.from(await sealPdf(unsealed, request(key)));
    expect(await verifyPdf(sealed, { trusted })).toMatchObject({ verdict: 'valid' });
    const survivors: number[] = [];
    for (let at = 0; at < sealed.length; at++) {
      const { verdict } = await verifyPdf(flipped(sealed, at), { trusted });
      if (verdict === 'valid' || verdict === 'signer-unknown') survivors.push(at);
    }
    expect(survivors).toEqual([]);
  }, 120_000);

  it('is not valid with a letter of the signature in lower case, which means the same number', async () => {
    const contents = twice.lastIndexOf('/Contents <') + 11;
    const letter = contents + twice.subarray(contents).toString('latin1').search(/[A-F]/);
    const verification = await verifyPdf(flipped(twice, letter, 0x20), { trusted });
    expect(verification).toMatchObject({ verdict: 'not-valid', signatures: [{}, { faults: ['contents'] }] });
  });

  it('is not valid with something in the padding', async () => {
    // ECDSA values differ in length: seal until there is padding.
    let sealed = twice;
    while (sealed[sealed.lastIndexOf('> >>') - 1] !== 0x30 || sealed[sealed.lastIndexOf('> >>') - 2] !== 0x30) {
      sealed = Buffer.from(await sealPdf(once, request(key, 'seal')));
    }
    const verification = await verifyPdf(flipped(sealed, sealed.lastIndexOf('> >>') - 1), { trusted });
    expect(verification).toMatchObject({ verdict: 'not-valid', signatures: [{}, { holds: false }] });
  }, 120_000);
});

describe('something added after the seal', () => {
  const file = readPdf(twice);
  const page = { id: 7, body: '<< /Type /Page /Parent 1 0 R /Resources << >> >>' };

  it.each([
    ['a new page content', appendRevision(file, [page]).bytes],
    ['an object nobody refers to', appendRevision(file, [{ id: nextObjectId(file), body: '(harmless)' }]).bytes],
    ['nothing but a table', appendRevision(file, []).bytes],
    ['a form without fields', appendRevision(file, [{ id: 12, body: '<< /Fields [] /SigFlags 3 >>' }]).bytes],
    ['a line end', Buffer.concat([twice, Buffer.from('\n')])],
    [
      'a revision by other software',
      Buffer.concat([twice, Buffer.from('9 0 obj\n<<>>\nendobj\nstartxref\n1\n%%EOF\n')]),
    ],
  ])('is found: %s', async (_, bytes) => {
    expect(await verifyPdf(bytes, { trusted })).toMatchObject({
      verdict: 'altered-after-sealing',
      signatures: [{ holds: true }, { holds: true }],
      unsigned: { from: twice.length, bytes: bytes.length - twice.length },
    });
  });

  it('is found when somebody signs over it, even with the right key', async () => {
    const changed = appendRevision(file, [page]).bytes;
    const signed = await sealPdf(changed, request(key, 'processor'));
    expect(await verifyPdf(signed, { trusted })).toMatchObject({
      verdict: 'altered-after-sealing',
      signatures: [{ holds: true }, { holds: true }, { holds: false, faults: ['changed-before', 'order'] }],
      unsigned: null,
    });
  });

  it('is found when it takes a signature out of the form and signs anew', async () => {
    const id = readSignatureForm(file).fields.find(({ name }) => name === 'seal')?.object.id ?? 0;
    const emptied = appendRevision(file, [{ id, body: '<< /FT /Sig /T (seal) >>' }]).bytes;
    expect(await verifyPdf(await sealPdf(emptied, request(key, 'seal')), { trusted })).toMatchObject({
      verdict: 'altered-after-sealing',
      signatures: [{ holds: true }, { holds: true }, { field: 'seal', faults: ['changed-before', 'order'] }],
    });
  });

  it('is found where it is one more party, though its field was reserved: that comes before the seal', async () => {
    const late = await sealPdf(twice, request(key, 'processor'));
    expect(await verifyPdf(late, { trusted })).toMatchObject({
      verdict: 'altered-after-sealing',
      signatures: [{ holds: true }, { holds: true }, { faults: ['order'] }],
    });
    const inTime = async (by = key) => sealPdf(await sealPdf(once, request(by, 'processor')), request(key));
    expect(await verifyPdf(await inTime(), { trusted })).toMatchObject({ verdict: 'valid' });
    expect(await verifyPdf(await inTime(await newSealKey()), { trusted })).toMatchObject({ verdict: 'signer-unknown' });
  });
});

describe('what is no whole document', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'not-a-pdf'],
    ['text', Buffer.from('Kære kunde'), 'not-a-pdf'],
    ['a header', Buffer.from('%PDF-1.7\n'), 'structure'],
    [
      'a header and noise',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), twice.map((byte) => (byte * 131 + 7) & 255)]),
      'structure',
    ],
    ['a download that broke off', twice.subarray(0, unsealed.length - 100), 'structure'],
    ['a download that broke off in the first signature', twice.subarray(0, once.length - 1), 'structure'],
    ['a thousand false ends', Buffer.concat([twice, Buffer.from('%%EOF\n'.repeat(1000))]), 'structure'],
    ['more than is read', Buffer.alloc(64 * 1024 * 1024 + 1), 'too-large'],
  ])('is unreadable: %s', async (_, bytes, unreadable) => {
    expect(await verifyPdf(bytes, { trusted })).toMatchObject({
      verdict: 'unreadable',
      unreadable,
      sha256: sha256(bytes),
    });
  });

  it('is never valid, wherever it was cut, and never throws', async () => {
    for (let end = 0; end < twice.length; end += 61) {
      const { verdict } = await verifyPdf(twice.subarray(0, end), { trusted });
      expect(['unreadable', 'altered-after-sealing', 'not-sealed']).toContain(verdict);
    }
  });

  it('takes no longer for a file that was made to take long', async () => {
    // Each of 64 fields begins inside the one before it, and every one goes on to the same far end.
    const ids = Array.from({ length: 64 }, (_, i) => i + 1);
    const form = `/FT /Tx /AcroForm << /Fields [${ids.map((id) => `${id} 0 R`).join(' ')}] >>`;
    const heads = ids.map((id) => `${id} 0 obj\n<< ${form} /A (`).join('');
    const body = `${heads}${'x'.repeat(25_000)}${')>>\nendobj\n'.repeat(64)}`;
    const entries = ids.map((id) => `${String(9 + body.indexOf(`${id} 0 obj`)).padStart(10, '0')} 00000 n \n`).join('');
    const trailer = 'trailer\n<< /Size 65 /Root 1 0 R /ID [<00> <00>] >>';
    const hostile = `%PDF-1.7\n${body}xref\n1 64\n${entries}${trailer}\nstartxref\n${9 + body.length}\n%%EOF\n`;
    let file = readPdf(Buffer.from(hostile));
    while (file.revisions.length < 32) file = readPdf(appendRevision(file, []).bytes);
    const began = performance.now();
    expect(await verifyPdf(file.bytes)).toMatchObject({ verdict: 'not-sealed' });
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
