import { activeContentOf } from './active-content.js';
import { deflated, packed, pdf, stream } from './testing/pdf-parts.js';

const SCRIPT = '8 0 << /S /JavaScript /JS (x) >>';
const hidden = (dict: string, begin?: string) => pdf(stream(dict, deflated(SCRIPT), begin));
const wrongSum = deflated(SCRIPT);
wrongSum.writeUInt32BE(0, wrongSum.length - 4);

describe('what a PDF does beyond being read', () => {
  it.each([
    ['a script when it is opened', pdf('1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >> endobj')],
    ['the same, its name in numbers', pdf('1 0 obj << /S /J#61va#53cript /JS (x) >> endobj')],
    ['a program', pdf('1 0 obj << /S/Launch/F(cmd.exe) >> endobj')],
    ['a file that it carries', pdf(stream('/Type /EmbeddedFile', 'MZ'))],
    ['one that is pinned to a page', pdf('<< /Subtype /FileAttachment /FS 9 0 R >>')],
    ['one that does not say what it is', pdf('9 0 obj << /F (x.exe) /EF << /F 7 0 R >> >> endobj')],
    ['the same, elsewhere', pdf('9 0 obj << /F (x.exe) /E#46 % comment\n 8 0 R >> endobj')],
    ['a form that sends itself', pdf('<< /S /SubmitForm /F (https://eksempel.example) >>')],
    ['a form that fills itself in', pdf('<< /S /ImportData /F (x.fdf) >>')],
    ['another file', pdf('<< /S /GoToR /F (\\\\\\\\server\\\\share) /D [0 /Fit] >>')],
    ['a file within a file', pdf('<< /S /GoToE /T << /R /C >> >>')],
    ['a page of the web when it is opened', pdf('<< /OpenAction << /S /URI /URI (https://eksempel.example) >> >>')],
    ['the same, elsewhere', pdf('<< /OpenAction 5 0 R >> 5 0 obj << /S /URI /URI (https://eksempel.example) >>')],
    ['the same, one after the other', pdf('<< /OpenAction << /S /GoTo /D [0] /Next << /S /URI /URI (x) >> >> >>')],
    ['the same, when a page is shown', pdf('<< /AA << /O << /S /URI /URI (https://eksempel.example) >> >> >>')],
    ['a film with a player', pdf('1 0 obj << /Subtype /RichMedia >> endobj')],
    ['a form of its own language', pdf('1 0 obj << /AcroForm << /XFA [1 0 R] >> >> endobj')],
    ['a script in an object stream', packed(SCRIPT)],
    ['the same, after another stream', pdf(stream('/Length 3', 'abc'), packed('8 0 << /S /Launch >>'))],
    ['one that is not packed', pdf(stream('/Type /ObjStm', SCRIPT))],
  ])('is found: %s', (_, bytes) => {
    expect(activeContentOf(bytes)).toBe('active');
  });

  it.each([
    ['behind a comment', '/N 1 /First 4 % 9 0 obj\n/Filter /FlateDecode'],
    ['behind a text', '/N 1 /First 4 /X ( 9 0 obj <<) /Filter /FlateDecode'],
    ['behind a text that does not close where it seems', '/N 1 /X (\\) >> stream\n) /Filter /FlateDecode'],
    ['behind many spaces', `/N 1 /First 4 /Filter ${' '.repeat(5000)} /FlateDecode`],
    ['without its type', '/N 1 /First 4 /Filter /FlateDecode'],
    ['with its type elsewhere', '/Type 9 0 R /N 1 /First 4 /Filter /FlateDecode'],
    ['with a filter in a list', '/N 1 /First 4 /F#69lter [ % comment\n/Fl ]'],
    ['as a picture', '/N 1 /First 4 /Width 1 /Subtype /Image /Filter /FlateDecode'],
    ['without its numbers', '/Filter /FlateDecode'],
  ])('is found in a stream that hides %s', (_, dict) => {
    expect(activeContentOf(hidden(dict))).toBe('active');
  });

  it('is found in a stream that begins or ends oddly', () => {
    expect(activeContentOf(hidden('/N 1 /Filter /FlateDecode', '% comment\nstream \r\n'))).toBe('active');
    expect(activeContentOf(pdf(stream('/N 1 /Filter /FlateDecode', wrongSum)))).toBe('active');
    const cut = pdf(stream('/N 1 /Filter /FlateDecode', wrongSum.subarray(0, -6)));
    expect(activeContentOf(cut)).toBe('unreadable');
  });

  it.each([
    ['of another kind', packed('8 0 << >>', '/Filter /LZWDecode')],
    ['twice', packed('8 0 << >>', '/Filter [/FlateDecode /FlateDecode]')],
    ['and written as text', packed('8 0 << >>', '/Filter [/ASCII85Decode /FlateDecode]')],
    ['and written as digits', pdf(stream('/N 1 /First 4 /Filter /ASCIIHexDecode', '2f'), '%/Encrypt')],
    ['under a key for short', packed('8 0 << >>', '/F /AHx')],
    ['as it says elsewhere', packed('8 0 << >>', '/Filter 9 0 R')],
    ['as it says twice', packed('8 0 << >>', '/Filter /DCTDecode /Filter /FlateDecode')],
    ['as a fax', packed('8 0 << >>', '/Subtype /Image /Width 1 /Filter /CCITTFaxDecode')],
    ['through a predictor', packed('8 0 << >>', '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>')],
    ['through one that stands elsewhere', packed('8 0 << >>', '/Filter /FlateDecode /DecodeParms 9 0 R')],
    ['badly', pdf(stream('/Type /ObjStm /Filter /FlateDecode', 'not packed'))],
    ['so that it grows without end', packed('0'.repeat(60_000_000))],
    ['and are encrypted', pdf('trailer << /Encrypt 9 0 R >>')],
    ['and only say that they are encrypted', pdf('% /Encrypt')],
  ])('can’t be told where objects are packed %s', (_, bytes) => {
    expect(activeContentOf(bytes)).toBe('unreadable');
  });

  it.each([
    ['a page to open at', pdf('<< /OpenAction [3 0 R /Fit] >> << /S /URI /URI (https://eksempel.example) >>')],
    ['the same, as an action', pdf('<< /OpenAction << /S /GoTo /D [3 0 R /Fit] >> >> << /S /URI /URI (x) >>')],
    ['a link', pdf('1 0 obj << /S /URI /URI (https://eksempel.example) >> endobj')],
    ['a signature', pdf('<< /Type /Sig /Filter /Adobe.PPKLite /Contents <00> >>')],
    ['plain objects in a stream', packed('8 0 << /Type /Font >>')],
    ['a name that only begins like one', pdf('1 0 obj << /LaunchPad 1 /EncryptMetadata true >> endobj')],
    ['a font that is called like one', pdf(stream('/Length 9', '/EF 12 Tf /AA 9 Tf'))],
    ['a photo', pdf(stream('/Width 9 /Filter /DCTDecode', '\xff\xd8'))],
    ['a packed photo', pdf(stream('/Width 9 /Filter [/FlateDecode /DCTDecode]', '?'))],
    ['a page as text', pdf(stream('/Filter [ /ASCII85Decode /FlateDecode ]', '?'))],
    ['a colour profile', pdf(stream('/N 3 /Filter /FlateDecode', deflated('?')))],
    ['a table of objects', pdf(stream('/Filter /FlateDecode /DecodeParms << /Predictor 12 >> /W [1]', deflated('?')))],
    ['a page with nothing on it', pdf(stream('/Length 0 /Filter /FlateDecode', ''))],
    ['nothing', Buffer.from('%PDF-1.7')],
  ])('is nothing: %s', (_, bytes) => {
    expect(activeContentOf(bytes)).toBeNull();
  });
});
