import { initials } from './initials.js';

describe('initials', () => {
  it.each([
    ['Åse Ærø Lund', 'ÅL'],
    ['asta holm', 'AH'],
    ['  Bo  ', 'B'],
    ['', ''],
    ['𝒜da Lovelace', '𝒜L'],
  ])('of %p are %p', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
