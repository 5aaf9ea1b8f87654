import { unprintable } from './unprintable.js';

describe('what can not be printed', () => {
  it.each([
    ['Åse Æblegård-Sørensen, ph.d.', []],
    ['Νίκος Παπαδόπουλος · Иван Петров', []],
    ['cafe\u0301 “A/S” – 50\u00a0% §\u00ad2', []],
    ['two\nlines\tand a tab', []],
    ['', []],
    ['Kim 🎉 Holm 🎉', ['🎉']],
    ['株式会社', ['株', '式', '会', '社']],
    ['a\u0000b', ['\u0000']],
  ])('of %j is %j', (text, characters) => {
    expect(unprintable(text)).toEqual(characters);
  });
});
