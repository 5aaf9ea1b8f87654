import { answerFiles, cleanName, MOST_BYTES } from './file-of-answer.js';

const file = (name: string, bytes: string | Buffer) => ({
  name,
  content: (typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes).toString('base64'),
});
const text = (name: string, words: string) => file(name, Buffer.from(words, 'utf8'));

describe('a file that goes with an answer', () => {
  it.each([
    [file('svar.pdf', '%PDF-1.7'), 'application/pdf'],
    [file('Foto.PNG', '\x89PNG\r\n\x1a\n...'), 'image/png'],
    [file('foto.jpeg', '\xff\xd8\xff\xe0'), 'image/jpeg'],
    [text('data.csv', 'navn;år\r\nÅse;2026\r\n'), 'text/plain; charset=utf-8'],
    [text('data.json', '{"a":1}'), 'text/plain; charset=utf-8'],
  ])('is what its bytes say: %j', (given, type) => {
    expect(answerFiles([given])).toMatchObject({ files: [{ type }] });
  });

  it.each([
    ['a page', text('svar.html', '<script>alert(1)</script>'), 'file_type'],
    ['a picture that runs', text('svar.svg', '<svg onload="x"/>'), 'file_type'],
    ['a page that calls itself a PDF', text('svar.pdf', '<html>'), 'file_type'],
    ['a program that calls itself a picture', file('svar.png', 'MZ\x90'), 'file_type'],
    ['a PDF that calls itself a program', file('svar.exe', '%PDF-1.7'), 'file_type'],
    ['bytes that call themselves text', file('svar.txt', '\x00\x01\x02'), 'file_type'],
    ['text that is not UTF-8', file('svar.txt', '\xe5'), 'file_type'],
    ['no end', file('pdf', '%PDF-1.7'), 'file_type'],
    ['nothing but an end', file('.pdf', '%PDF-1.7'), 'file_type'],
    ['nothing', text('svar.txt', ''), 'file_empty'],
    ['no base64', { name: 'svar.txt', content: '***' }, 'file_empty'],
  ])('is refused as %s', (_what, given, code) => {
    expect(answerFiles([given])).toEqual({ faults: [{ path: 'files.0', code }] });
  });

  it('is told from the others when it is refused', () => {
    const given = [text('a.txt', 'a'), text('b.html', 'b'), text('c.txt', '')];
    expect(answerFiles(given)).toEqual({
      faults: [
        { path: 'files.1', code: 'file_type' },
        { path: 'files.2', code: 'file_empty' },
      ],
    });
  });

  it('is one of five at most, and of five MiB in all', () => {
    const pdf = file('svar.pdf', '%PDF-1.7');
    expect(answerFiles(Array.from({ length: 5 }, () => pdf))).toHaveProperty('files.length', 5);
    expect(answerFiles(Array.from({ length: 6 }, () => pdf))).toEqual({
      faults: [{ path: 'files', code: 'files_many' }],
    });
    const large = (bytes: number) => file('svar.txt', Buffer.alloc(bytes, 'a'));
    expect(answerFiles([large(MOST_BYTES)])).toHaveProperty('files.length', 1);
    expect(answerFiles([large(MOST_BYTES), pdf])).toEqual({ faults: [{ path: 'files', code: 'files_large' }] });
  });

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\Ida\\Mit svar.pdf', 'Mit svar.pdf'],
    ['svar\r\nSet-Cookie: x.pdf', 'svar Set-Cookie x.pdf'],
    ['..hidden.pdf', 'hidden.pdf'],
    ['blå\u202efdp.pdf', 'blå fdp.pdf'],
    [`${'a'.repeat(200)}.pdf`, `${'a'.repeat(116)}.pdf`],
    [`${'x'.repeat(115)}😀.pdf`, `${'x'.repeat(115)}😀.pdf`],
    [`${'😀'.repeat(200)}.pdf`, `${'😀'.repeat(116)}.pdf`],
    ['halv\ud83d.pdf', 'halv .pdf'],
  ])('is called %j, without what a name must not hold', (name, clean) => {
    expect(cleanName(name)).toBe(clean);
  });
});
