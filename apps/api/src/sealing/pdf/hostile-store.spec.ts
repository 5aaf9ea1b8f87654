import { storeBomb, withRevision } from '../testing/hostile-pdf.js';
import { newSealKey, request } from '../testing/test-key.js';
import { unsealedPdf } from '../testing/unsealed-pdf.js';
import { sealPdf } from '../seal-pdf.js';
import { verifyPdf } from '../verify/verify-pdf.js';
import { appendRevision, nextObjectId } from './pdf-append.js';
import { dictOf, readObject, readPdf, source } from './pdf-revision.js';
import { appendStore, findStore, storeAddedBy } from './validation-store.js';

const key = await newSealKey();
const sealed = await sealPdf(await unsealedPdf(), request(key));
const file = readPdf(sealed);
const next = nextObjectId(file);
const root = Number(/\/Root (\d+) 0 R/.exec(file.text)?.[1]);
const catalog = `${source(file, dictOf(readObject(file, root).value)).slice(0, -2)} /DSS ${next} 0 R>>`;
const stream = (length: number) => `<< /Length ${length} >>\nstream\n${'x'.repeat(100)}\nendstream`;

/** As a store is written, but for its parts. */
const withParts = (named: string, ...parts: readonly string[]): Uint8Array =>
  appendRevision(file, [
    { id: root, body: catalog },
    { id: next, body: `<< /Type /DSS ${named} >>` },
    ...parts.map((body, index) => ({ id: next + 1 + index, body })),
  ]).bytes;

/** Which objects of the last revision were opened in search of a store. */
function openedIn(bytes: Uint8Array): number[] {
  const read = readPdf(bytes);
  expect(findStore(read)).toBeNull();
  return [...read.parsed.values()].map(({ id }) => id).filter((id) => id > next);
}

describe('a validation store that was made to take long', () => {
  it('is not unpacked, nor are its parts opened', async () => {
    const { bytes, streamAt } = storeBomb();
    const read = readPdf(bytes);
    expect(read.revisions).toHaveLength(31);
    expect(findStore(read)).toBeNull();
    expect(read.parsed.has(streamAt)).toBe(false);
    expect(bytes.length).toBeLessThan(64 * 1024);
    expect(await verifyPdf(bytes)).toMatchObject({ verdict: 'not-sealed', store: null });
  });

  it('is none where it names a part twice', () => {
    expect(openedIn(withParts(`/Certs [${next + 1} 0 R ${next + 1} 0 R] /CRLs []`, stream(100)))).toEqual([]);
    expect(openedIn(withParts(`/Certs [${next + 1} 0 R] /CRLs [${next + 1} 0 R]`, stream(100)))).toEqual([]);
  });

  it('is none where it has more parts than a seal could need', () => {
    const some = (from: number): string => Array.from({ length: 33 }, (_, i) => `${next + from + i} 0 R`).join(' ');
    const parts = Array.from({ length: 66 }, () => stream(100));
    expect(openedIn(withParts(`/Certs [${some(1)}] /CRLs [${some(34)}]`, ...parts))).toEqual([]);
  });

  it('is none where one part lies within another', () => {
    const three = [1, 2, 3].map((more) => `${next + more} 0 R`).join(' ');
    const far = withParts(`/Certs [${three}] /CRLs []`, ...[1, 2, 3].map(() => stream(100_000)));
    expect(openedIn(far)).toEqual([next + 1, next + 2]);
  });

  it('is looked for once in each revision', () => {
    const read = readPdf(appendStore(sealed, { certificates: [key.certificates[0]], lists: [] }));
    expect(storeAddedBy(read, 2)).not.toBeNull();
    expect(storeAddedBy(read, 2)).toBe(storeAddedBy(read, 2));
  });
});

it('a trailer that was made to take long is not read to its end', () => {
  const made = (count: number): Buffer =>
    Buffer.from(withRevision('%PDF-1.7\n', [[1, '<< /Type /Catalog >>']], '<00>'.repeat(count)), 'latin1');
  expect(readPdf(made(2)).revisions).toHaveLength(1);
  expect(() => readPdf(made(10_000))).toThrow(/byte|trailer/);
});
