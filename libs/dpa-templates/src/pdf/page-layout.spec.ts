import { z } from 'zod';
import type { Block, DocumentModel } from '../document/document.js';
import { landingPage, openPdf, pageItems, pageText } from '../testing/read-pdf.js';
import { sampleList, subProcessorTable } from '../testing/sample-document.js';
import { renderPdf } from './render-pdf.js';

const model = (blocks: readonly Block[], rest: Partial<DocumentModel> = {}): DocumentModel => ({
  ...sampleList(0),
  blocks,
  ...rest,
});
const filler = (count: number): Block[] =>
  Array.from({ length: count }, (_, at) => ({ kind: 'paragraph', id: `p${at}`, content: [{ text: `Linje ${at}.` }] }));
const rows = (count: number) => Array.from({ length: count }, (_, at) => [`Række ${at + 1}`, 'b', 'c', 'd']);
const table = (count: number) => subProcessorTable('t', 'Overskrift', ['A', 'B', 'C', 'D'], rows(count));

describe('what stays together', () => {
  it('a small table with its caption, wherever the page ends', async () => {
    for (let before = 18; before < 30; before++) {
      const pdf = await openPdf(await renderPdf(model([...filler(before), table(4)])));
      const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pageText(pdf, at + 1)));
      const holding = pages.filter((text) => /Overskrift|Række/.test(text));
      expect([before, holding.length]).toEqual([before, 1]);
    }
  });

  it('a heading with what follows; first and last rows of a long table with their neighbours', async () => {
    for (let before = 10; before < 30; before++) {
      const heading: Block = { kind: 'heading', id: 'h', level: 1, text: 'Bilag' };
      const pdf = await openPdf(await renderPdf(model([...filler(before), heading, table(30)])));
      const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pageText(pdf, at + 1)));
      const pageOf = (text: string) => pages.findIndex((page) => page.includes(text));
      expect([before, pageOf('Bilag'), pageOf('Række 2 ')]).toEqual([before, pageOf('Række 1 '), pageOf('Bilag')]);
      expect([before, pageOf('Række 29')]).toEqual([before, pageOf('Række 30')]);
    }
  });

  it('no line of a paragraph is left alone', async () => {
    const sentence = 'Databehandleren behandler kun personoplysninger efter dokumenteret instruks. ';
    for (let before = 20; before < 34; before++) {
      const long: Block = { kind: 'paragraph', id: 'long', content: [{ text: sentence.repeat(5).trim() }] };
      const pdf = await openPdf(await renderPdf(model([...filler(before), long])));
      for (let page = 1; page <= pdf.numPages; page++) {
        const baselines = (await pageItems(pdf, page))
          .filter(
            ({ str, artifact }) => !artifact && /[a-zæøå]{2}/.test(str) && !/^(Linje|Under|Alle|Gælder|1\.)/.test(str),
          )
          .map(({ transform }) => transform[5]);
        expect([before, page, new Set(baselines).size]).not.toEqual([before, page, 1]);
      }
    }
  });

  it('a table of contents that would run over by a few lines is set tighter', async () => {
    const headings = (count: number): Block[] =>
      Array.from({ length: count }, (_, at) => ({ kind: 'heading', id: `h${at}`, level: 1, text: `Punkt ${at}` }));
    const firstBodyPage = async (count: number) => {
      const pdf = await openPdf(await renderPdf(model(headings(count), { frontMatter: true })));
      const [first] = await pdf.getOutline();
      return landingPage(pdf, z.array(z.unknown()).parse(first?.dest));
    };
    expect([await firstBodyPage(20), await firstBodyPage(34), await firstBodyPage(60)]).toEqual([3, 3, 4]);
  });
});

describe('a chain of companies', () => {
  it('moves each under the one it works for', async () => {
    const chain = { ...table(3), rowLevels: [0, 1, 2] };
    const pdf = await openPdf(await renderPdf(model([chain])));
    const starts = (await pageItems(pdf, 1))
      .filter(({ str }) => str.startsWith('Række'))
      .map(({ transform }) => transform[4] ?? 0);
    expect(starts[1]).toBeGreaterThan((starts[0] ?? 0) + 5);
    expect(starts[2]).toBeGreaterThan((starts[1] ?? 0) + 5);
  });
});
