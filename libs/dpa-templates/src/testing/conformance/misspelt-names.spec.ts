import { renderPdf } from '../../pdf/render-pdf.js';
import { conformanceFaults } from './conformance-faults.js';
import { Draft } from './draft.js';
import { goodDocument } from './planted/good-document.js';

const text = Buffer.from(new Draft(await renderPdf(goodDocument)).write()).toString('latin1');

/** First place of each name in the file, those within streams left out. */
function names(): Map<string, number> {
  const places = new Map<string, number>();
  const inStreams = [...text.matchAll(/stream\n[^]*?\nendstream/g)].map(({ 0: whole, index }) => [
    index,
    index + whole.length,
  ]);
  for (const { 1: name = '', index } of text.matchAll(/\/([A-Za-z][A-Za-z0-9]*)/g))
    if (!inStreams.some(([from = 0, to = 0]) => index > from && index < to) && !places.has(name))
      places.set(name, index + 1);
  return places;
}

it('no name can be misspelt unnoticed, but those that a reader could do without', () => {
  const unnoticed = [...names()].filter(([, at]) => {
    const letter = text[at] === 'q' ? 'Q' : 'q';
    return conformanceFaults(Buffer.from(text.slice(0, at) + letter + text.slice(at + 1), 'latin1')).length === 0;
  });
  expect(unnoticed.map(([name]) => name).sort()).toEqual([
    ...['Annot', 'Author', 'Border', 'CreationDate', 'Creator', 'Dests', 'Info', 'Names', 'OutputIntent', 'PageMode'],
    ...['ParentTreeNextKey', 'Producer', 'T', 'UseOutlines', 'XHeight', 'XObject', 'application', 'www'],
  ]);
}, 60_000);
