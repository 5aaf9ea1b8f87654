import { attachment } from './attachment.js';

describe('the header of a download', () => {
  it.each([
    ['svar.pdf', `attachment; filename="svar.pdf"; filename*=UTF-8''svar.pdf`],
    [
      'Årets (nye) svar.pdf',
      `attachment; filename="_rets _nye_ svar.pdf"; filename*=UTF-8''%C3%85rets%20%28nye%29%20svar.pdf`,
    ],
    ['😀.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%F0%9F%98%80.pdf`],
    ['halv\ud83d.pdf', `attachment; filename="halv_.pdf"; filename*=UTF-8''halv%EF%BF%BD.pdf`],
    ['a"b\r\nx.pdf', `attachment; filename="a_b__x.pdf"; filename*=UTF-8''a%22b%0D%0Ax.pdf`],
  ])('takes the name %j', (name, header) => {
    expect(attachment(name)).toBe(header);
  });
});
