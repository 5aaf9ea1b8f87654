import { annexBDrift } from './annex-b-drift.js';

const company = (legalName: string, more: object = {}) => ({
  legalName,
  registrationNumber: legalName.length.toString(),
  address: 'Gade 1',
  country: 'DK',
  description: 'Drift',
  ...more,
});
const cloud = company('Cloud ApS');
const mail = company('Post A/S Ringsted');

describe('the drift of annex B', () => {
  it('is nothing while the register says what was signed, in whatever order', () => {
    expect(annexBDrift([cloud, mail], [mail, cloud])).toEqual([]);
  });

  it('is who came and who ended', () => {
    expect(annexBDrift([cloud], [mail])).toEqual([
      { kind: 'ended', legalName: 'Cloud ApS', under: null, changes: [] },
      { kind: 'added', legalName: 'Post A/S Ringsted', under: null, changes: [] },
    ]);
  });

  it('is what is said of one that stayed, a new name too', () => {
    const renamed = { ...cloud, legalName: 'Sky ApS', country: 'US', transferMechanism: 'SCC' };
    expect(annexBDrift([cloud], [renamed])).toEqual([
      {
        ...{ kind: 'changed', legalName: 'Cloud ApS', under: null },
        changes: [
          { fact: 'legalName', before: 'Cloud ApS', after: 'Sky ApS' },
          { fact: 'country', before: 'DK', after: 'US' },
          { fact: 'transferMechanism', before: '', after: 'SCC' },
        ],
      },
    ]);
  });

  it('is a link of a chain under whom it works for; the same company elsewhere is another', () => {
    const chained = { ...cloud, chain: [mail] };
    expect(annexBDrift([cloud, mail], [chained, mail])).toEqual([
      { kind: 'added', legalName: 'Post A/S Ringsted', under: 'Cloud ApS', changes: [] },
    ]);
    expect(annexBDrift([chained], [cloud])).toEqual([
      { kind: 'ended', legalName: 'Post A/S Ringsted', under: 'Cloud ApS', changes: [] },
    ]);
  });
});
