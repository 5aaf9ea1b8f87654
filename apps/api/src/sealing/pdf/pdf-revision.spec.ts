import { appendRevision, nextObjectId } from './pdf-append.js';
import { readObject, readPdf } from './pdf-revision.js';
import { readSignatureForm } from './signature-fields.js';
import { unsealedPdf } from '../testing/unsealed-pdf.js';

const original = await unsealedPdf();
const text = original.toString('latin1');
const trailer = '<< /Size 20 /Root 3 0 R /ID [<00> <00>] >>';

/** `body`, and after it a table that begins where the text says `xref`. */
function withEnd(body: string): Buffer {
  return Buffer.from(`${body}\nstartxref\n${body.lastIndexOf('xref\n')}\n%%EOF\n`, 'latin1');
}

describe('reading the revisions of a PDF', () => {
  it('reads what pdfkit makes', () => {
    const file = readPdf(original);
    expect(file.revisions).toHaveLength(1);
    expect(file.revisions[0]).toMatchObject({ start: 0, end: original.length });
    const form = readSignatureForm(file);
    expect(form.fields.map(({ name, signature }) => [name, signature])).toEqual([
      ['seal', null],
      ['controller', null],
      ['processor', null],
    ]);
  });

  it('reads each revision as it was, and the newest object first', () => {
    const first = readPdf(original);
    const id = nextObjectId(first);
    const second = readPdf(appendRevision(first, [{ id, body: '(new)' }]).bytes);
    const third = readPdf(appendRevision(second, [{ id, body: '(newer)' }]).bytes);
    expect(third.revisions.map(({ end }) => end)).toEqual([original.length, second.bytes.length, third.bytes.length]);
    expect(third.text.startsWith(text)).toBe(true);
    expect(readObject(third, id).value).toMatchObject({ bytes: Buffer.from('newer') });
    expect(readObject(third, id, 1).value).toMatchObject({ bytes: Buffer.from('new') });
    expect(() => readObject(third, id, 0)).toThrow(`object ${id} does not exist`);
    const ids = third.revisions.map((revision) => revision.trailer.entries.get('ID'));
    const [one, , three] = ids.map((value) => (value?.kind === 'array' ? value.items : []));
    expect(three?.[0]).toMatchObject({ kind: 'string', bytes: one?.[0] && 'bytes' in one[0] ? one[0].bytes : null });
    expect(nextObjectId(third)).toBe(id + 1);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no header', original.subarray(1)],
    ['a later PDF version', Buffer.from(text.replace('%PDF-1.7', '%PDF-2.0'), 'latin1')],
    ['something after the end', Buffer.concat([original, Buffer.from('\n')])],
    ['a cut end', original.subarray(0, -1)],
    ['a table far away', Buffer.from(text.replace(/startxref\n\d+/, 'startxref\n9999999999'), 'latin1')],
    ['a table that is none', Buffer.from(text.replace(/startxref\n\d+/, 'startxref\n12'), 'latin1')],
    ['a number that is none', Buffer.from(text.replace(/startxref\n\d+/, 'startxref\n-1'), 'latin1')],
    ['no trailer', withEnd('%PDF-1.7\nxref\n0 1\n0000000000 65535 f \n')],
    ['more entries than there are', withEnd(`%PDF-1.7\nxref\n0 9999999\n0000000000 65535 f \ntrailer\n${trailer}`)],
    ['an object in the table', withEnd(`%PDF-1.7\nxref\n1 1\n0000000009 00000 n \ntrailer\n${trailer}`)],
    ['an object beyond the end', withEnd(`%PDF-1.7\nxref\n1 1\n9999999999 00000 n \ntrailer\n${trailer}`)],
    [
      'two entries for one object',
      withEnd(`%PDF-1.7\n12345\nxref\n1 1\n0000000009 00000 n \n1 1\n0000000010 00000 n \ntrailer\n${trailer}`),
    ],
    ['a deleted object', withEnd(`%PDF-1.7\nxref\n1 1\n0000000000 65535 f \ntrailer\n${trailer}`)],
    [
      'a table that is its own past',
      withEnd(`%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev 9 >>`),
    ],
    ['a past in the future', withEnd(`%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev 60 >>`)],
    ['a past that is no number', withEnd(`%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev (9) >>`)],
    ['a hidden second table', withEnd(`%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /XRefStm 9 >>`)],
    ['encryption', Buffer.from(text.replace('/Info 13 0 R', '/Encrypt 13 0 R'), 'latin1')],
  ])('refuses %s', (_, bytes) => {
    expect(() => readPdf(bytes)).toThrow(expect.objectContaining({ name: 'PdfSyntaxError' }));
  });

  it('never looks for an older table further on than the newer one', () => {
    const table = 'xref\n0 1\n0000000000 65535 f \ntrailer\n';
    const itself = withEnd(`%PDF-1.7\n${table}<< /Size 1 /Prev 9 >>`);
    expect(() => readPdf(itself)).toThrow('no cross-reference table where one is named');
  });

  it('gives up on more than 32 revisions', () => {
    let file = readPdf(original);
    while (file.revisions.length < 32) file = readPdf(appendRevision(file, []).bytes);
    expect(() => readPdf(appendRevision(file, []).bytes)).toThrow('too many revisions');
  });

  it.each([
    ['stands elsewhere', (pdf: string) => pdf.replace('\n3 0 obj', '\n4 0 obj')],
    ['has no end', (pdf: string) => pdf.replace(/>>\nendobj\n1 0 obj/, '>>\nendobk\n1 0 obj')],
    ['is longer than any of ours', (pdf: string) => pdf.replace('/Type /Catalog', `/X (${'x'.repeat(300_000)}`)],
  ])('refuses an object that %s', (_, change) => {
    const changed = change(text);
    expect(changed).not.toBe(text);
    const moved = changed.lastIndexOf('xref\n', changed.length - 60);
    const file = readPdf(
      Buffer.from(
        changed.replace(/startxref\n\d+/, `startxref\n${changed.lastIndexOf('\nxref\n') + 1 || moved}`),
        'latin1',
      ),
    );
    expect(() => readObject(file, 3)).toThrow(expect.objectContaining({ name: 'PdfSyntaxError' }));
  });
});
