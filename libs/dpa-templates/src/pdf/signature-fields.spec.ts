import type { DocumentModel } from '../document/document.js';
import { openPdf, pageAnnotations, pageText } from '../testing/read-pdf.js';
import { sampleAgreement, sampleList } from '../testing/sample-document.js';
import { UnprintableModel } from './pdf-errors.js';
import { renderPdf } from './render-pdf.js';

const latin1 = async (model: DocumentModel) => Buffer.from(await renderPdf(model)).toString('latin1');

/** Objects of a file with a classic xref table, by number. */
function objects(text: string): Map<number, string> {
  const start = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(text)?.[1]);
  const table = /^xref\n0 (\d+)\n/.exec(text.slice(start));
  expect(table).not.toBeNull();
  const entries = text
    .slice(start + (table?.[0].length ?? 0))
    .split('\n')
    .slice(0, Number(table?.[1]));
  return new Map(
    entries.slice(1).map((entry, index) => {
      const offset = Number(entry.slice(0, 10));
      expect(text.slice(offset).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
      return [index + 1, text.slice(offset, text.indexOf('endobj', offset))];
    }),
  );
}

describe('reserved signature fields', () => {
  it('are separate objects in a classic xref table, without a value, found by name', async () => {
    const text = await latin1(sampleAgreement('da'));
    expect(text).not.toContain('/ObjStm');
    expect(text).not.toContain('/XRef');
    const all = objects(text);
    for (const name of ['controller', 'processor', 'seal', 'archive']) {
      const fields = [...all.values()].filter((body) => body.includes(`/T(${name})`));
      expect(fields).toHaveLength(1);
      const [field = ''] = fields;
      for (const part of ['/Type/Annot', '/Subtype/Widget', '/FT/Sig', '/F 132', '/TU', '/StructParent ', '/P '])
        expect(field).toContain(part);
      expect(field).not.toMatch(/\/V[ (<[/]/);
      const appearance = all.get(Number(/\/AP<<\/N (\d+) 0 R>>/.exec(field)?.[1])) ?? '';
      expect(appearance).toContain('/Subtype/Form');
      expect(appearance).toContain('/Length 0');
    }
  });

  it('belong to a form that asks for no redrawing', async () => {
    const text = await latin1(sampleAgreement('da'));
    const form = objects(text).get(Number(/\/AcroForm (\d+) 0 R/.exec(text)?.[1])) ?? '';
    expect(form).toMatch(/\/Fields\[\d+ 0 R \d+ 0 R \d+ 0 R \d+ 0 R\]\/SigFlags 3/);
    expect(text).not.toContain('NeedAppearances');
  });

  it('say what they are for, in the language of the document', async () => {
    const pdf = await openPdf(await renderPdf(sampleAgreement('en')));
    const all = await Promise.all(Array.from({ length: pdf.numPages }, (_, page) => pageAnnotations(pdf, page + 1)));
    const widgets = all.flat().filter(({ subtype }) => subtype === 'Widget');
    expect(widgets.map(({ fieldName, fieldType, alternativeText }) => [fieldName, fieldType, alternativeText])).toEqual(
      [
        ['controller', 'Sig', 'Signature: Controller, Ærø Bådværft & Søn A/S'],
        ['processor', 'Sig', 'Signature: Processor, Flex4Business ApS'],
        ['seal', 'Sig', 'Electronic seal: Flex4Business ApS'],
        ['archive', 'Sig', 'Archive timestamp'],
      ],
    );
    for (const {
      rect: [left = 0, bottom = 0, right = 0, top = 0],
    } of widgets) {
      expect(right - left).toBeGreaterThan(100);
      expect(top - bottom).toBeGreaterThan(10);
    }
  });

  it('exist for the seal and the timestamp in a plain list too, and take no page of their own', async () => {
    const text = await latin1(sampleList(3));
    expect(text.match(/\/FT\/Sig/g)).toHaveLength(2);
    for (let rows = 30; rows < 60; rows++) {
      const pdf = await openPdf(await renderPdf(sampleList(rows)));
      const last = await pageText(pdf, pdf.numPages);
      expect([rows, last.includes(`Leverandør ${rows} ApS`)]).toEqual([rows, true]);
    }
  });

  it.each(['seal', 'controller', 'not a name'])('a second field named “%s” is refused', async (field) => {
    const model = sampleAgreement('da');
    const party = { field, role: 'x', name: 'x', lines: [] };
    const signatures = { kind: 'signatures' as const, id: 's', parties: [party] };
    await expect(renderPdf({ ...model, blocks: [...model.blocks, signatures] })).rejects.toThrow(UnprintableModel);
  });
});
