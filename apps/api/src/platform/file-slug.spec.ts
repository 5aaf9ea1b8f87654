import { fileSlug } from './file-slug.js';

describe('a name in a file name', () => {
  it.each([
    ['Ny aftale, forår 2026', 'ny-aftale-foraar-2026'],
    ['Ærø & Læsø', 'aeroe-laesoe'],
    ['  Café "Åse"/../', 'cafe-aase'],
    ['日本', ''],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ])('%j is %j', (name, slug) => {
    expect(fileSlug(name)).toBe(slug);
  });
});
