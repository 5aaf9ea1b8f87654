import { readDay, writtenDay } from './closing-day.js';

describe('a closing day', () => {
  it.each([
    ['5. juni', '06-05'],
    ['5 juni', '06-05'],
    ['24. dec.', '12-24'],
    ['5/6', '06-05'],
    ['05.06', '06-05'],
    ['31 October', '10-31'],
    ['29. februar', '02-29'],
    ['30. februar', null],
    ['5/13', null],
    ['0/5', null],
    ['juni', null],
    ['5. ju', null],
  ])('written %s is %p', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it('is shown as a Dane writes it, and read back the same', () => {
    expect(writtenDay('06-05')).toBe('5. juni');
    expect(readDay(writtenDay('12-24'))).toBe('12-24');
  });
});
