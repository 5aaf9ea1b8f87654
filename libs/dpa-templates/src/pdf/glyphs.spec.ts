import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import { openPdf } from '../testing/read-pdf.js';
import { sampleAgreement } from '../testing/sample-document.js';
import { face } from './typefaces.js';
import { subsetFont } from './font-subset.js';
import { create } from 'fontkit';
import { renderPdf } from './render-pdf.js';

const shown = z.array(z.union([z.number(), z.looseObject({ unicode: z.string() })]));

describe('glyphs', () => {
  it('none that is drawn is .notdef', async () => {
    const pdf = await openPdf(await renderPdf(sampleAgreement('da')));
    let drawn = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
      for (const [index, operator] of fnArray.entries()) {
        if (operator !== OPS.showText) continue;
        for (const glyph of shown.parse(argsArray[index]?.[0])) {
          if (typeof glyph === 'number') continue;
          expect(glyph.unicode).toMatch(/^[^\0\ufffd]+$/);
          drawn++;
        }
      }
    }
    expect(drawn).toBeGreaterThan(10_000);
  });

  it('a subset keeps the outlines of what was asked for, accents included, and nothing else', () => {
    const serif = face('serif');
    const wanted = ['a', 'Å', 'ø', 'ǻ', 'Ω'].map((letter) => serif.glyph(letter.codePointAt(0) ?? 0));
    const file = subsetFont(serif, wanted);
    expect(file.length).toBeLessThan(serif.data.length / 10);
    const outline = (font: ReturnType<typeof create>, glyph: number) =>
      JSON.stringify(font.getGlyph(glyph).path.commands);
    const subset = create(file);
    for (const glyph of wanted) expect(outline(subset, glyph)).toBe(outline(serif.font, glyph));
    expect(outline(subset, serif.glyph(0x62))).toBe('[]');
  });

  it('kerns pairs and leaves letters apart that could be a ligature', () => {
    const serif = face('serif');
    const width = (text: string) => serif.shape(text)?.width ?? 0;
    expect(width('AV')).toBeLessThan(width('A') + width('V'));
    expect(serif.shape('fi')?.glyphs).toHaveLength(2);
    expect(serif.shape('0123456789')?.width).toBe(10 * width('0'));
  });
});
