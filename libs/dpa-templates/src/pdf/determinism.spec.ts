import { createHash } from 'node:crypto';
import type { DocumentModel } from '../document/document.js';
import { renderedElsewhere } from '../testing/render-elsewhere.js';
import { sampleAgreement, sampleList } from '../testing/sample-document.js';
import { renderPdf } from './render-pdf.js';

const digest = async (model: Parameters<typeof renderPdf>[0]) =>
  createHash('sha256')
    .update(await renderPdf(model))
    .digest('hex');

describe('the same model gives the same bytes', () => {
  it('after other documents were rendered, in whatever order', async () => {
    const before = await digest(sampleAgreement('da'));
    await renderPdf(sampleList(40));
    await renderPdf(sampleAgreement('en', 'Žižkov Ωμέγα Юг ApS'));
    expect(await digest(sampleAgreement('da'))).toBe(before);
  });

  it('after letters that a font was asked for in vain', async () => {
    const titled = (text: string): DocumentModel => ({
      ...sampleList(0),
      blocks: [{ kind: 'heading', id: 'h', level: 1, text }],
    });
    const widths = async (text: string) =>
      Buffer.from(await renderPdf(titled(text)))
        .toString('latin1')
        .match(/\/W\[0\[\d+\]/g);
    const before = await widths('Žižkov');
    await renderPdf(titled('Φιλοξενία'));
    expect(await widths('Žižkov Łódź')).toEqual(before);
  });

  it.each([
    ['Pacific/Auckland', 0],
    ['America/Los_Angeles', 30],
  ])('in another process in %s, after %d rows of a list', async (timeZone, rows) => {
    expect(await renderedElsewhere(timeZone, rows)).toBe(await digest(sampleAgreement('da')));
  });

  it('and another model gives others', async () => {
    expect(await digest(sampleAgreement('da', 'A'))).not.toBe(await digest(sampleAgreement('da', 'B')));
    const model = sampleAgreement('da');
    expect(await digest({ ...model, createdAt: '2026-05-01T08:30:01Z' })).not.toBe(await digest(model));
  });

  it('a file is named after its content: other words, other /ID', async () => {
    const model = sampleAgreement('da');
    const id = async (reference: string) => {
      const text = Buffer.from(await renderPdf({ ...model, reference })).toString('latin1');
      return /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(text)?.[1];
    };
    expect(await id('DPA-1')).toMatch(/^[0-9a-f]{32}$/);
    expect(await id('DPA-1')).not.toBe(await id('DPA-2'));
  });
});
