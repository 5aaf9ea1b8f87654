import { CPR_MASK, maskCpr } from './cpr.js';

describe('a civil registration number in free text', () => {
  it.each([
    ['010190-1234'],
    ['010190 1234'],
    ['0101901234'],
    ['311299-1234'],
    ['290200-4321'],
    ['290204-4321'],
    ['290296-1234'],
    ['010190\u20131234'],
    ['010190\u20111234'],
    ['010190\u00a01234'],
    ['010136-9999'],
    ['150657-5000'],
  ])('%s is masked, wherever it stands', (number) => {
    expect(maskCpr(`Mit nummer er ${number}.`)).toEqual({ text: `Mit nummer er ${CPR_MASK}.`, masked: 1 });
    expect(maskCpr(`(${number})`).masked).toBe(1);
    expect(maskCpr(`CPR:${number}`).masked).toBe(1);
    expect(maskCpr(number).text).not.toMatch(/\d{4}/);
  });

  it.each([
    ['3201901234', 'no such day'],
    ['0113901234', 'no such month'],
    ['0001901234', 'day nought'],
    ['310490-1234', 'April has thirty days'],
    ['290299-1234', '1999 was no leap year'],
    ['290200-1234', 'nor was 1900'],
    ['01019012345', 'eleven digits'],
    ['1010190-1234', 'a digit before'],
    ['010190-12345', 'a digit after'],
    ['0101-901234', 'a dash elsewhere'],
    ['010190--1234', 'two dashes'],
    ['010190\n1234', 'two lines'],
    ['99039612', 'a company number'],
    ['+45 12 34 56 78', 'a telephone number'],
    ['01-01-1990', 'a date'],
    ['9908123456', 'an order number'],
  ])('%s stays: %s', (text) => {
    expect(maskCpr(text)).toEqual({ text, masked: 0 });
  });

  it('is masked each time, and nothing else is touched', () => {
    const { text, masked } = maskCpr('Jeg (010190-1234) og min datter 150612-4321, ordre 9908123456, tlf. 12345678');
    expect(masked).toBe(2);
    expect(text).toBe(`Jeg (${CPR_MASK}) og min datter ${CPR_MASK}, ordre 9908123456, tlf. 12345678`);
  });
});
