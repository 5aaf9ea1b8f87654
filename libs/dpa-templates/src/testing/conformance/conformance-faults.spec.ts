import { renderPdf } from '../../pdf/render-pdf.js';
import { conformanceFaults, rules } from './conformance-faults.js';
import { Draft } from './draft.js';
import { actionFaults, annotationFaults, formFaults, placeFaults } from './planted/annotation-faults.js';
import { attachmentFaults, navigationFaults } from './planted/document-faults.js';
import { fileFaults, objectFaults } from './planted/file-faults.js';
import { fontFaults } from './planted/font-faults.js';
import { goodDocument } from './planted/good-document.js';
import { graphicsFaults } from './planted/graphics-faults.js';
import { metadataFaults } from './planted/metadata-faults.js';
import { signatureFaults } from './planted/signature-faults.js';
import { signedFile } from './planted/signed-file.js';
import { listAndTableFaults, markingFaults, structureFaults } from './planted/structure-faults.js';

const planted = [
  ...[
    ...fileFaults,
    ...objectFaults,
    ...graphicsFaults,
    ...fontFaults,
    ...annotationFaults,
    ...placeFaults,
    ...formFaults,
  ],
  ...[...signatureFaults, ...actionFaults, ...metadataFaults, ...structureFaults, ...markingFaults],
  ...[...listAndTableFaults, ...attachmentFaults, ...navigationFaults],
];
const good = await renderPdf(goodDocument);

describe('the checker of PDF/A-3a and PDF/UA-1', () => {
  it('finds nothing in a document with everything, nor when that is only taken apart and put together', () => {
    expect(conformanceFaults(good)).toEqual([]);
    expect(conformanceFaults(new Draft(good).write())).toEqual([]);
    expect(conformanceFaults(signedFile(good))).toEqual([]);
  });

  it('has seen each of its rules fail', () => {
    const names = rules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(planted.map(({ rule }) => rule))).toEqual(new Set([...names, 'canBeRead']));
  });

  it.each(planted.map(({ rule, fault, plant }) => [rule, fault, plant] as const))('%s sees %s', (rule, _, plant) => {
    const faults = conformanceFaults(plant(good));
    expect([...new Set(faults.map((fault) => fault.rule))]).toEqual([rule]);
  });
});
