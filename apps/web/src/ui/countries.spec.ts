import { countryChoices, countryName } from './countries.js';

describe('countries', () => {
  it.each([
    ['DK', 'Danmark'],
    ['DE', 'Tyskland'],
    ['', ''],
    ['dk', 'dk'],
  ])('%p is called %p', (code, name) => {
    expect(countryName(code)).toBe(name);
  });

  it('are all there: Denmark, then the EU and the EEA, then the rest, each by name', () => {
    const [inside, outside] = countryChoices('DK');
    const names = (choices: typeof inside) => choices?.items.map(({ label }) => label) ?? [];
    expect([inside?.group, outside?.group]).toEqual(['EU/EØS', 'Uden for EU/EØS']);
    expect(names(inside)[0]).toBe('Danmark');
    for (const list of [names(inside).slice(1), names(outside)])
      expect(list).toEqual(list.toSorted((a, b) => a.localeCompare(b, 'da')));
    expect(names(inside).length + names(outside).length).toBe(249);
    expect(names(outside)).toContain('Indien');
  });

  it('keep one that is none', () => {
    const values = (current: string) => countryChoices(current).flatMap(({ items }) => items.map(({ value }) => value));
    expect(values('XX').filter((value) => value === 'XX')).toHaveLength(1);
    expect(values('')).not.toContain('');
  });
});
