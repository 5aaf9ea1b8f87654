import {
  mailDomainOf,
  registrationNumbersOf,
  suggestFor,
  wordsOf,
  type Candidate,
  type Clues,
} from './customer-suggestion.js';

const candidate = (id: string, name: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  kind: 'customer',
  name,
  registrationNumber: '11111111',
  mailDomains: [],
  services: [],
  ...more,
});
const clinic = candidate('1', 'Nordlys Tandklinik ApS', {
  registrationNumber: '99039612',
  mailDomains: ['nordlys.example'],
});
const gym = candidate('2', 'Northwind Fitness Ltd', { services: ['FlexBooking'] });
const town = candidate('3', 'Kystby Kommune');
const all = [gym, town, clinic];
const clues = (given: Partial<Clues>): Clues => ({
  organisation: '',
  message: '',
  email: 'ida@gmail.com',
  formTenantId: null,
  returnedBy: null,
  ...given,
});
const found = (given: Partial<Clues>) =>
  suggestFor(clues(given), all).map(({ candidate: { id }, reasons }) => [id, ...reasons]);

describe('suggestions for triage', () => {
  it.each<[string, Partial<Clues>, string[][]]>([
    ['the whole name, however written', { organisation: 'nordlys  TANDKLINIK' }, [['1', 'name']]],
    ['a part of the name', { organisation: 'Tandklinikken Nordlys i Roskilde' }, [['1', 'part-of-name']]],
    ['the registration number', { organisation: 'CVR 99 03 96 12' }, [['1', 'registration-number']]],
    ['the number in the message', { message: 'Firmaet har CVR-nr. 99039612.' }, [['1', 'registration-number']]],
    ['where the address is', { email: 'ida@nordlys.example' }, [['1', 'mail-domain']]],
    ['a service', { message: 'Jeg bruger FlexBooking' }, [['2', 'service']]],
    ['the form it came by', { formTenantId: '3' }, [['3', 'form']]],
    ['nothing', { organisation: 'Ukendt A/S', message: 'Hej' }, []],
    ['the kind of company alone', { organisation: 'ApS' }, []],
    ['not who gave it back', { organisation: 'Nordlys Tandklinik', returnedBy: '1' }, []],
  ])('go by %s', (_what, given, expected) => {
    expect(found(given)).toEqual(expected);
  });

  it('put the best founded first and show every reason', () => {
    expect(found({ organisation: 'Nordlys Tandklinik', message: 'FlexBooking', formTenantId: '1' })).toEqual([
      ['1', 'form', 'name'],
      ['2', 'service'],
    ]);
  });

  it('are five at most', () => {
    const many = Array.from({ length: 9 }, (_, index) => candidate(String(index), `Byens ${index} Bageri`));
    expect(suggestFor(clues({ organisation: 'Bageri' }), many)).toHaveLength(5);
  });

  it.each([
    ['ida@gmail.com', ''],
    ['ida@hotmail.dk', ''],
    ['ida@Firma.dk', 'firma.dk'],
    ['nothing', ''],
  ])('%s tells the domain %j', (email, domain) => {
    expect(mailDomainOf(email)).toBe(domain);
  });

  it('know words and numbers', () => {
    expect(wordsOf('Den Ældre & Søn ApS')).toEqual(['ældre', 'søn']);
    expect(registrationNumbersOf('99039612, 990396123 og 12 34 56 78')).toEqual(['99039612', '12345678']);
  });
});
