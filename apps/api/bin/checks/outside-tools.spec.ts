import { noteOf, withoutTestsOf } from './outside-tools.mjs';

const qpdf = { name: 'qpdf', isThere: () => false, apt: 'qpdf', brew: 'qpdf' };
const poppler = (name: string) => ({ name, isThere: () => false, apt: 'poppler-utils', brew: 'poppler' });

describe('tests of a program that is not installed', () => {
  const pattern = (missing: { name: string }[]) => new RegExp(withoutTestsOf(missing)[1] ?? '', 'i');

  it('are left out, and no others', () => {
    const names = ['a PDF (needs qpdf) is whole', 'a PDF (needs pdfsig) is signed', 'a PDF is there'];
    const left = (missing: { name: string }[]) => names.filter((name) => pattern(missing).test(name));
    expect(left([qpdf])).toEqual([names[1], names[2]]);
    expect(left([qpdf, poppler('pdfsig')])).toEqual([names[2]]);
  });

  it('none is left out when all is there', () => {
    expect(withoutTestsOf([])).toEqual([]);
  });

  it('are told with one command that installs what they need', () => {
    const note = noteOf([qpdf, poppler('pdfsig'), poppler('pdffonts')]);
    expect(note).toMatch(/^not installed: qpdf, pdfsig, pdffonts; install: .* qpdf poppler(-utils)?$/);
  });
});
