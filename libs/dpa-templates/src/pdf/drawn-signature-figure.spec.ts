import { inflateSync } from 'node:zlib';
import type { DocumentModel, SignatureParty } from '../document/document.js';
import { conformanceFaults } from '../testing/conformance/conformance-faults.js';
import { openPdf, pageTags, type TagNode } from '../testing/read-pdf.js';
import { sampleAgreement, sampleList } from '../testing/sample-document.js';
import { renderPdf } from './render-pdf.js';

const party = { field: 'controller', role: 'Dataansvarlig', name: 'Ærø ApS', lines: [] };
const drawing: SignatureParty['drawing'] = {
  label: 'Tegnet',
  text: 'Tegnet underskrift af Åse (chef) \\ 王',
  strokes: [[[0, 0], [600, 200]], [[300, 100]]], // prettier-ignore
};
const small = (parties: readonly SignatureParty[]): DocumentModel => ({
  ...{ ...sampleList(0), cover: [] },
  blocks: [
    { kind: 'heading', id: 'h', level: 1, text: 'Underskrifter' },
    { kind: 'signatures', id: 's', parties },
  ],
});
const shape = (node: TagNode): string =>
  node.children.length ? `${node.role}(${node.children.map(shape).join(' ')})` : node.role;
const latin1 = async (model: DocumentModel) => Buffer.from(await renderPdf(model)).toString('latin1');
const strokesOn = (text: string): string[][] =>
  [...text.matchAll(/Filter\/FlateDecode>>\s+stream\n(.*?)\nendstream/gs)]
    .flatMap(([, raw = '']) => {
      try {
        return [inflateSync(Buffer.from(raw, 'latin1')).toString('latin1')];
      } catch {
        return [];
      }
    })
    .flatMap((content) => [...content.matchAll(/ 1 J 1 j\n(.*?)\nS Q/gs)])
    .map(([, path = '']) => path.split('\n'));

describe('a drawn signature', () => {
  it('is a figure in the value of its label, with its text and its box', async () => {
    const pdf = await openPdf(await renderPdf(small([{ ...party, drawing }])));
    expect(shape(await pageTags(pdf, 1))).toContain('L(LI(Lbl(content) LBody(Figure(content))))');
    const text = await latin1(small([{ ...party, drawing }]));
    expect(text).toMatch(
      /\/S\/Figure\/P \d+ 0 R\/Pg \d+ 0 R\/Alt<FEFF[0-9A-F]+>\/A<<\/O\/Layout\/Placement\/Block\/BBox\[/,
    );
  });

  it('keeps PDF/A-3a and PDF/UA-1, alone and in an agreement', async () => {
    expect(conformanceFaults(await renderPdf(small([{ ...party, drawing }])))).toEqual([]);
    const { blocks, ...agreement } = sampleAgreement('da');
    const drawn = blocks.map((block) =>
      block.kind === 'signatures'
        ? { ...block, parties: block.parties.map((one, at) => (at === 0 ? { ...one, drawing } : one)) }
        : block,
    );
    expect(conformanceFaults(await renderPdf({ ...agreement, blocks: drawn }))).toEqual([]);
  });

  it('is nothing but lines from point to point, across its box', async () => {
    const text = await latin1(small([{ ...party, drawing }]));
    const [left, bottom, right, top] = /Block\/BBox\[([^\]]+)\]/.exec(text)?.[1]?.split(' ').map(Number) ?? [];
    const [path = []] = strokesOn(text);
    expect(path.slice(0, 2)).toEqual([`${left} ${top} m`, `${right} ${bottom} l`]);
    expect(path.slice(2).map((point) => point.replace(/ [ml]$/, ''))).toEqual([
      path[2]?.slice(0, -2),
      path[2]?.slice(0, -2),
    ]);
  });

  it('is in no document without one', async () => {
    expect(await latin1(small([party]))).not.toContain('Figure');
  });
});
