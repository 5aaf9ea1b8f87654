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

  it('begin with Denmark and go on by name', () => {
    const labels = countryChoices('DK').map(({ label }) => label);
    expect(labels[0]).toBe('Danmark');
    expect(labels.slice(1)).toEqual(labels.slice(1).toSorted((a, b) => a.localeCompare(b, 'da')));
  });

  it('keep one that is not among the usual', () => {
    expect(countryChoices('PE').filter(({ value }) => value === 'PE')).toHaveLength(1);
    expect(countryChoices('DK').filter(({ value }) => value === 'DK')).toHaveLength(1);
  });
});
