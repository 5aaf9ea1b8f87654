import { readTimestampResponse, writeTimestampRequest } from '../cms/timestamp-request.js';
import { appendRevision, nextObjectId, type NewObject } from './pdf-append.js';
import { keepsWhatWasSigned } from './pdf-changes.js';
import { dictOf, readObject, readPdf, source } from './pdf-revision.js';
import { sealPdf } from '../seal-pdf.js';
import { readSignatureForm } from './signature-fields.js';
import { newSealKey, request } from '../testing/test-key.js';
import { TimestampAuthority } from '../testing/timestamp-authority.js';
import { unsealedPdf } from '../testing/unsealed-pdf.js';
import { appendStore, findStore } from './validation-store.js';
import { verifyPdf } from '../verify/verify-pdf.js';

const key = await newSealKey();
const trusted = [key.certificates[0]];
const uret = await TimestampAuthority.start();
const timestamp = async (signature: Uint8Array): Promise<Uint8Array> =>
  readTimestampResponse(await uret.stamp(Buffer.from(writeTimestampRequest(signature).der)));
const sealed = Buffer.from(await sealPdf(await unsealedPdf(), { ...request(key), timestamp }));
await uret.stop();
const store = { certificates: [key.certificates[0]], lists: [] };
const stored = Buffer.from(appendStore(sealed, store));
const file = readPdf(sealed);
const next = nextObjectId(file);
const [root] = [/\/Root (\d+) 0 R/.exec(file.text)?.[1]].map(Number);
const catalog = source(file, dictOf(readObject(file, root ?? 0).value)).slice(0, -2);
const emptyField = readSignatureForm(file).fields.find(({ signature }) => signature === null);

const withObjects = (...objects: readonly NewObject[]): Uint8Array => appendRevision(file, objects).bytes;
const catalogWith = (entries: string): NewObject => ({ id: root ?? 0, body: `${catalog} ${entries}>>` });
const dss = (entries = '/Certs [] /CRLs []', id = next): NewObject => ({ id, body: `<< /Type /DSS ${entries} >>` });

describe('a validation store (needs openssl)', () => {
  it('leaves the document sealed and unchanged, and is found again', async () => {
    expect(stored.subarray(0, sealed.length).equals(sealed)).toBe(true);
    expect(findStore(readPdf(stored))).toMatchObject({ revision: 2, certificates: [{ der: key.certificates[0] }] });
    expect(findStore(file)).toBeNull();
    expect(await verifyPdf(stored, { trusted })).toMatchObject({
      ...{ verdict: 'valid', store: 2, unsigned: null },
      signatures: [{ holds: true, level: 'PAdES-B-B', revocation: { holds: false } }],
    });
  });

  it('comes once', () => {
    expect(() => appendStore(stored, store)).toThrow('already');
  });

  it('is followed by no party’s signature, and by nothing that is not signed', async () => {
    const signed = await sealPdf(stored, request(key, 'controller'));
    expect(await verifyPdf(signed, { trusted })).toMatchObject({
      ...{ verdict: 'altered-after-sealing', store: 2, unsigned: null },
      signatures: [{ holds: true }, { faults: ['order'] }],
    });
    const more = appendRevision(readPdf(stored), []).bytes;
    expect(await verifyPdf(more, { trusted })).toMatchObject({
      verdict: 'altered-after-sealing',
      unsigned: { from: stored.length, bytes: more.length - stored.length },
    });
  });

  it('is a change where there is no timestamp to prove anything as of', async () => {
    const plain = await sealPdf(await unsealedPdf(), request(key));
    expect(await verifyPdf(appendStore(plain, store), { trusted })).toMatchObject({
      ...{ verdict: 'altered-after-sealing', store: null, unsigned: { from: plain.length } },
    });
  });

  it('does not make a document sealed', async () => {
    const unsealed = appendStore(await unsealedPdf(), store);
    expect(await verifyPdf(unsealed, { trusted })).toMatchObject({ verdict: 'not-sealed', signatures: [] });
  });

  it('has no byte that can be flipped', async () => {
    const survivors: number[] = [];
    for (let at = sealed.length; at < stored.length; at++) {
      const flipped = Buffer.from(stored);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      if ((await verifyPdf(flipped, { trusted })).verdict === 'valid') survivors.push(at);
    }
    expect(survivors).toEqual([]);
  }, 60_000);

  it('that is cut short is a change', async () => {
    for (let end = sealed.length + 1; end < stored.length; end += 37) {
      expect((await verifyPdf(stored.subarray(0, end), { trusted })).verdict).toBe('altered-after-sealing');
    }
  });

  it.each<[string, () => Uint8Array]>([
    ['another entry in the catalog', () => withObjects(catalogWith(`/OpenAction ${next} 0 R`), dss())],
    ['another entry besides', () => withObjects(catalogWith(`/DSS ${next} 0 R /Lang (da)`), dss())],
    ['other pages', () => withObjects({ ...catalogWith(`/DSS ${next} 0 R`), body: otherPages() }, dss())],
    ['an old object as the store', () => withObjects(catalogWith('/DSS 7 0 R'))],
    ['an old object put in its place', () => withObjects(catalogWith(`/DSS 7 0 R`), dss(undefined, 7))],
    [
      'old numbers for what is in it',
      () => withObjects(catalogWith(`/DSS ${next} 0 R`), dss('/Certs [7 0 R] /CRLs []')),
    ],
    ['a page besides', () => withObjects(catalogWith(`/DSS ${next} 0 R`), dss(), { id: 7, body: '<< /Type /Page >>' })],
    [
      'a new object besides, that nobody names',
      () => withObjects(catalogWith(`/DSS ${next} 0 R`), dss(), { id: next + 1, body: '(hidden)' }),
    ],
    [
      'something else in the store',
      () => withObjects(catalogWith(`/DSS ${next} 0 R`), dss('/Certs [] /CRLs [] /A (b)')),
    ],
    ['the store written out in the catalog', () => withObjects(catalogWith('/DSS << /Certs [] /CRLs [] >>'))],
    [
      'something that is no certificate',
      () => appendStore(sealed, { certificates: [Buffer.from('not one')], lists: [] }),
    ],
    ['something that is no list', () => appendStore(sealed, { ...store, lists: [Buffer.from('<html>')] })],
  ])('is none, and the document was altered, with %s', async (_, made) => {
    const bytes = made();
    expect(keepsWhatWasSigned(readPdf(bytes), 2)).toBe(false);
    expect(await verifyPdf(bytes, { trusted })).toMatchObject({ verdict: 'altered-after-sealing', store: null });
  });

  it('is none where a signature field is filled at the same time', async () => {
    const field = { id: emptyField?.object.id ?? 0, body: filled() };
    const bytes = withObjects(catalogWith(`/DSS ${next} 0 R`), dss(), { id: next + 1, body: '<< >>' }, field);
    expect(keepsWhatWasSigned(readPdf(bytes), 2)).toBe(false);
    expect(await verifyPdf(bytes, { trusted })).toMatchObject({ verdict: 'not-valid', store: null });
  });

  it('is one when nothing is wrong with what is planted above', async () => {
    const bytes = withObjects(catalogWith(`/DSS ${next} 0 R`), dss());
    expect(await verifyPdf(bytes, { trusted })).toMatchObject({ verdict: 'valid', store: 2 });
  });

  const otherPages = (): string => `${catalog.replace(/\/Pages \d+ 0 R/, `/Pages 7 0 R`)} /DSS ${next} 0 R>>`;
  const filled = (): string => (emptyField ? `${source(file, emptyField.dict).slice(0, -2)} /V ${next + 1} 0 R>>` : '');
});
