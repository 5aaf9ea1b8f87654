import { documentName } from './read-document.js';

describe('the name that a document is saved under', () => {
  it.each([
    ['draft', 'da', 'DPA-2026-0001-v1-kladde'],
    ['draft', 'en', 'DPA-2026-0001-v1-draft'],
    ['unsealed', 'da', 'DPA-2026-0001-v1-til-underskrift'],
    ['unsealed', 'en', 'DPA-2026-0001-v1-for-signature'],
    ['sealed', 'da', 'DPA-2026-0001-v1-forseglet'],
    ['sealed', 'en', 'DPA-2026-0001-v1-sealed'],
  ] as const)('says of one that is %s, in %s, what it is', (kind, locale, name) => {
    expect(documentName('DPA-2026-0001 v1', kind, locale)).toBe(name);
  });
});
