import { appendRevision, nextObjectId, type NewObject } from './pdf-append.js';
import { keepsWhatWasSigned } from './pdf-changes.js';
import { readPdf, source } from './pdf-revision.js';
import { readSignatureForm } from './signature-fields.js';
import { unsealedPdf } from '../testing/unsealed-pdf.js';

const file = readPdf(await unsealedPdf());
const next = nextObjectId(file);
const [field, other] = readSignatureForm(file).fields;
const otherDictionary = other ? source(file, other.dict).slice(0, -2) : '';
const dictionary = field ? source(file, field.dict).slice(0, -2) : '';
const id = field?.object.id ?? 0;

/** Whether a revision with these objects, its trailer changed by `edit`, keeps what was there. */
function keeps(objects: readonly NewObject[], edit = (added: string): string => added): boolean {
  const { bytes } = appendRevision(file, objects);
  const before = file.bytes.length;
  const added = edit(bytes.subarray(before).toString('latin1'));
  const table = before + added.indexOf('xref\n0 1');
  const whole = file.text + added.replace(/startxref\n\d+/, `startxref\n${table}`);
  return keepsWhatWasSigned(readPdf(Buffer.from(whole, 'latin1')), 1);
}

describe('a later revision keeps what was signed', () => {
  it.each<[string, NewObject[]]>([
    [
      'with a value in an empty signature field',
      [
        { id, body: `${dictionary} /V ${next} 0 R>>` },
        { id: next, body: '<< >>' },
      ],
    ],
  ])('%s', (_, objects) => {
    expect(keeps(objects)).toBe(true);
  });

  it.each<[string, NewObject[]]>([
    ['holds nothing', []],
    ['adds an object that no field has for its value', [{ id: next, body: '(one)' }]],
    ['only changes a field', [{ id, body: `${dictionary} /V ${next} 0 R>>` }]],
    [
      'adds more than the value',
      [
        { id, body: `${dictionary} /V ${next} 0 R>>` },
        { id: next, body: '<< >>' },
        { id: next + 1, body: '(two)' },
      ],
    ],
    [
      'fills two fields',
      [
        { id, body: `${dictionary} /V ${next} 0 R>>` },
        { id: other?.object.id ?? 0, body: `${otherDictionary} /V ${next} 0 R>>` },
        { id: next, body: '<< >>' },
      ],
    ],
    [
      'gives a field a later value than the next',
      [
        { id, body: `${dictionary} /V ${next + 1} 0 R>>` },
        { id: next + 1, body: '<< >>' },
      ],
    ],
    ['replaces a page', [{ id: 7, body: '<< /Type /Page >>' }]],
    ['replaces something by the same', [{ id: 12, body: '<< /Fields [] /SigFlags 3 >>' }]],
    ['gives a field a value that was there before', [{ id, body: `${dictionary} /V 7 0 R>>` }]],
    ['gives a field a value that is no reference', [{ id, body: `${dictionary} /V (signed)>>` }]],
    [
      'gives a field something else besides',
      [
        { id, body: `${dictionary} /AP << >> /V ${next} 0 R>>` },
        { id: next, body: '<< >>' },
      ],
    ],
    [
      'renames a field',
      [
        { id, body: `${dictionary.replace('(seal)', '(soul)')} /V ${next} 0 R>>` },
        { id: next, body: '<< >>' },
      ],
    ],
  ])('not when it %s', (_, objects) => {
    expect(keeps(objects)).toBe(false);
  });

  it.each([
    ['another catalog', (added: string) => added.replace('/Root 3 0 R', '/Root 7 0 R')],
    ['other facts about itself', (added: string) => added.replace('/Info 13 0 R', '/Info 7 0 R')],
    ['no facts about itself', (added: string) => added.replace('/Info 13 0 R', '')],
    ['another identity', (added: string) => added.replace(/\/ID \[<../, '/ID [<00')],
  ])('not when the trailer names %s', (_, edit) => {
    const filled = [
      { id, body: `${dictionary} /V ${next} 0 R>>` },
      { id: next, body: '<< >>' },
    ];
    expect(keeps(filled)).toBe(true);
    expect(keeps(filled, edit)).toBe(false);
  });

  it('not when it fills a number that some old reference may have pointed to in vain', () => {
    const gap = readPdf(appendRevision(file, [{ id: next + 5, body: '(later)' }]).bytes);
    const { bytes } = appendRevision(gap, [{ id: next + 2, body: '(between)' }]);
    expect(keepsWhatWasSigned(readPdf(bytes), 2)).toBe(false);
  });

  it('not when it changes a field that has its value', () => {
    const filled = appendRevision(file, [
      { id, body: `${dictionary} /V ${next} 0 R>>` },
      { id: next, body: '<< >>' },
    ]);
    const again = `${dictionary} /V ${next} 0 R /V ${next + 1} 0 R>>`;
    const { bytes } = appendRevision(readPdf(filled.bytes), [
      { id, body: again.replace(` /V ${next} 0 R`, '') },
      { id: next + 1, body: '<< >>' },
    ]);
    expect(keepsWhatWasSigned(readPdf(bytes), 2)).toBe(false);
  });
});
