import { readBounce, RefusedMail } from './bounce.js';
import { readBounceApart } from './read-bounce-apart.js';
import { corpus, report } from './testing/reports.js';

describe('a mail that comes back', () => {
  it.each(corpus)('is read: %s', (_name, source, kind, status) => {
    expect(readBounce(source)).toMatchObject({ kind, status });
  });

  it('brings the words of the other server, one line and not too many', () => {
    const words = `smtp; 550 5.1.1 <karen>\r\n User \u0007unknown ${'x'.repeat(2000)}`;
    const { diagnostic } = readBounce(report({ action: 'failed', status: '5.1.1', diagnostic: words }));
    expect(diagnostic).toMatch(/^550 5\.1\.1 <karen> User unknown x+$/);
    expect(diagnostic.length).toBeLessThanOrEqual(400);
  });

  it.each([
    ['ran in circles', `${'Received: from a by b\r\n'.repeat(31)}\r\n`],
    ['has more parts than any report', `Content-Type: multipart/report; boundary=x\n\n${'--x\n\n'.repeat(60)}`],
  ])('is refused when it %s', (_name, source) => {
    expect(() => readBounce(source)).toThrow(RefusedMail);
  });

  it.each([
    ['one endless line', 'x'.repeat(1_000_000)],
    ['a million line breaks', '\r\n'.repeat(500_000)],
    ['headers without end', 'a: b\r\n'.repeat(160_000)],
    ['one header folded without end', `Content-Type: multipart/report;${'\r\n\t x'.repeat(200_000)}`],
    [
      'boundary lines without end',
      `Content-Type: multipart/report; boundary="${'-'.repeat(199)}"\n\n${'-'.repeat(900_000)}`,
    ],
    ['spaces before a status', report({ action: 'failed', status: `${' '.repeat(400_000)}5.1.1` })],
    [
      'soft line breaks',
      report({
        part: `Content-Type: message/delivery-status\nContent-Transfer-Encoding: quoted-printable\n\n${'= '.repeat(300_000)}`,
      }),
    ],
    [
      'blank lines and spaces',
      report({ part: `Content-Type: message/delivery-status\n\n${' \n \n'.repeat(150_000)}` }),
    ],
  ])('is read or refused before the reader’s own time is over: %s', async (_name, source) => {
    const outcome = await readBounceApart(source).catch((error: unknown) => String(error));
    expect(outcome).not.toBe('RefusedMail: took too long');
  });
});

describe('reading apart', () => {
  it('gives the same, from a thread of its own', async () => {
    const read = await readBounceApart(report({ action: 'failed', status: '5.1.1' }));
    expect(read).toMatchObject({ kind: 'permanent', status: '5.1.1' });
  });

  it('refuses what can’t be read, or takes too long', async () => {
    await expect(readBounceApart(`${'Received: x\n'.repeat(40)}\n`)).rejects.toThrow('unreadable');
    await expect(readBounceApart('', { milliseconds: 0 })).rejects.toThrow('took too long');
  });
});
