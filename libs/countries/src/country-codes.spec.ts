import { adequacyIn } from './adequacy.js';
import { countryCodes, isCountry, isThirdCountry } from './country-codes.js';

describe('the countries of ISO 3166-1', () => {
  it('are 249, each once and by its code', () => {
    expect(new Set(countryCodes).size).toBe(249);
    expect(countryCodes).toHaveLength(249);
    expect(isCountry('IN')).toBe(true);
    expect(['XX', 'ZZ', 'dk', ''].filter(isCountry)).toEqual([]);
  });

  it.each(['da', 'en'])('all have a name in %s', (locale) => {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    expect(countryCodes.filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  it('are outside the EU and the EEA but for the 30 and seven parts of them', () => {
    expect(countryCodes.filter((code) => !isThirdCountry(code))).toHaveLength(37);
    expect(['GB', 'CH', 'US', 'GL', 'FO', 'NC'].every(isThirdCountry)).toBe(true);
  });

  it('sixteen have a decision of adequacy, two of them a narrower one', () => {
    const decided = countryCodes.filter((code) => adequacyIn(code) !== null);
    expect(decided).toHaveLength(16);
    expect(decided.filter((code) => adequacyIn(code) !== 'whole')).toEqual(['CA', 'US']);
  });
});
