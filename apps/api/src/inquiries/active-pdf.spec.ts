import { deflateSync } from 'node:zlib';
import { activeContentOf } from './active-pdf.js';

const pdf = (...objects: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(
    ['%PDF-1.7\n', ...objects, '\ntrailer << /Root 1 0 R >>\n%%EOF\n'].map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : part,
    ),
  );
const stream = (dict: string, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`7 0 obj << ${dict} >>\nstream\n`), content, Buffer.from('\nendstream endobj\n')]);
const packed = (objects: string, filter = '/Filter /FlateDecode'): Buffer =>
  pdf(stream(`/Type /ObjStm /N 1 /First 4 ${filter}`, deflateSync(Buffer.from(objects, 'latin1'))));

describe('what a PDF does beyond being read', () => {
  it.each([
    ['a script when it is opened', pdf('1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >> endobj')],
    ['the same, its name in numbers', pdf('1 0 obj << /S /J#61va#53cript /JS (x) >> endobj')],
    ['a program', pdf('1 0 obj << /S/Launch/F(cmd.exe) >> endobj')],
    ['a file that it carries', pdf(stream('/Type /EmbeddedFile', Buffer.from('MZ')))],
    ['a film with a player', pdf('1 0 obj << /Subtype /RichMedia >> endobj')],
    ['a form of its own language', pdf('1 0 obj << /AcroForm << /XFA [1 0 R] >> >> endobj')],
    ['a script in an object stream', packed('8 0 << /S /JavaScript /JS (x) >>')],
    ['the same, after another stream', pdf(stream('/Length 3', Buffer.from('abc')), packed('8 0 << /S /Launch >>'))],
    [
      'a script in an object stream that is not packed',
      pdf(stream('/Type /ObjStm', Buffer.from('8 0 << /S /JavaScript >>'))),
    ],
  ])('is found: %s', (_, bytes) => {
    expect(activeContentOf(bytes)).toBe('active');
  });

  it.each([
    ['of another kind', packed('8 0 << >>', '/Filter /LZWDecode')],
    ['twice', packed('8 0 << >>', '/Filter [/ASCIIHexDecode /FlateDecode]')],
    ['through a predictor', packed('8 0 << >>', '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>')],
    ['badly', pdf(stream('/Type /ObjStm /Filter /FlateDecode', Buffer.from('not packed')))],
    ['so that it grows without end', packed('0'.repeat(9_000_000))],
  ])('can’t be told where objects are packed %s', (_, bytes) => {
    expect(activeContentOf(bytes)).toBe('unreadable');
  });

  it('is looked for in bounded time, whatever the file repeats', () => {
    const begin = performance.now();
    expect(activeContentOf(pdf('stream\n'.repeat(700_000)))).toBe('unreadable');
    expect(performance.now() - begin).toBeLessThan(3000);
  });

  it('is found in a file that only says it is encrypted', () => {
    expect(activeContentOf(pdf(packed('8 0 << /S /JavaScript >>'), '% /Encrypt'))).toBe('active');
  });

  it.each([
    ['a page to open at', pdf('1 0 obj << /OpenAction [3 0 R /Fit] /Names << /Dests 4 0 R >> >> endobj')],
    ['a link', pdf('1 0 obj << /S /URI /URI (https://eksempel.example) >> endobj')],
    ['plain objects in a stream', packed('8 0 << /Type /Font >>')],
    ['a name that only begins like one', pdf('1 0 obj << /LaunchPad 1 >> endobj')],
    ['nothing', Buffer.from('%PDF-1.7')],
    [
      'what is encrypted, which nobody can look into',
      pdf(packed('8 0 << >>', '/Filter /Crypt'), 'trailer << /Encrypt 9 0 R >>'),
    ],
  ])('is nothing: %s', (_, bytes) => {
    expect(activeContentOf(bytes)).toBeNull();
  });
});
