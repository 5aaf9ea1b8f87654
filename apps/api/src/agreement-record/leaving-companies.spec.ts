import { leavingCompanies } from './leaving-companies.js';

const annex = [
  { legalName: 'Mailkurér ApS', level: 0 },
  { legalName: 'Textbridge Inc.', level: 0 },
  { legalName: 'Liffey Relay Ltd', level: 1 },
  { legalName: 'Kabel A/S', level: 2 },
  { legalName: 'Lønkurér A/S', level: 0 },
];
const effectiveOn = '2026-07-01';

describe('who of annex B will leave', () => {
  it('is nobody where nothing was announced', () => {
    expect(leavingCompanies(annex, [])).toEqual([]);
  });

  it('names whom a link of a chain works for, and who leaves with it', () => {
    const ends = [{ legalName: 'Textbridge Inc.', replacedBy: 'Sms ApS', effectiveOn, isEarliest: false }];
    expect(leavingCompanies(annex, ends)).toEqual([
      {
        legalName: 'Textbridge Inc.',
        under: null,
        follows: false,
        replacedBy: 'Sms ApS',
        effectiveOn,
        isEarliest: false,
      },
      {
        legalName: 'Liffey Relay Ltd',
        under: 'Textbridge Inc.',
        follows: true,
        replacedBy: null,
        effectiveOn,
        isEarliest: false,
      },
      {
        legalName: 'Kabel A/S',
        under: 'Liffey Relay Ltd',
        follows: true,
        replacedBy: null,
        effectiveOn,
        isEarliest: false,
      },
    ]);
  });

  it('has a link that leaves by itself, without the one above', () => {
    const ends = [{ legalName: 'Kabel A/S', replacedBy: null, effectiveOn, isEarliest: false }];
    expect(leavingCompanies(annex, ends)).toEqual([
      {
        legalName: 'Kabel A/S',
        under: 'Liffey Relay Ltd',
        follows: false,
        replacedBy: null,
        effectiveOn,
        isEarliest: false,
      },
    ]);
  });
});
