import { profileValues, toProfile, toValues } from './profile-values.js';

const profile = {
  name: 'Flex4Business ApS',
  registrationNumber: '42497762',
  address: 'Nåleskovvej 3, 4291 Ruds Vedby',
  country: 'DK',
  email: 'mail@flex4b.com',
  phone: null,
  website: null,
  accent: '#0f5c6e',
  contactName: 'Mette Holm',
  contactTitle: 'Compliance',
  supervisoryAuthority: { name: 'Datatilsynet', url: 'https://www.datatilsynet.dk', email: 'dt@datatilsynet.dk' },
  signingMandate: null,
  closingDays: ['06-05'],
  revision: 3,
};
const mandate = {
  ...{ name: 'Jens Lund', title: 'Direktør', since: '2026-01-01' },
  limits: { templates: [], authorisations: ['general' as const], services: ['booking'], standardAnnexes: true },
};
const wrongFields = (change: object) => {
  const { error } = profileValues().safeParse({ ...toValues(profile), ...change });
  return [...new Set(error?.issues.map(({ path }) => path.join('.')))];
};

describe('the processor’s settings', () => {
  it.each([[profile], [{ ...profile, phone: '57 00 00 00', website: 'https://flex4b.com', signingMandate: mandate }]])(
    'come back from the form as they went in',
    (given) => {
      expect(toProfile(toValues(given))).toEqual(given);
    },
  );

  it.each([
    [{}, []],
    [{ website: 'flex4b' }, ['website']],
    [{ website: 'javascript:alert(1)' }, ['website']],
    [{ accent: 'blue' }, ['accent']],
    [{ closingDays: ['5. juni', '5/13'] }, ['closingDays']],
    [{ hasMandate: true }, ['signingMandate.name', 'signingMandate.title', 'signingMandate.since']],
    [{ hasMandate: true, signingMandate: mandate }, []],
    [
      { hasMandate: true, signingMandate: { ...mandate, limits: { ...mandate.limits, authorisations: [] } } },
      ['signingMandate.limits.authorisations'],
    ],
  ])('%p: wrong fields are %p', (change, wrong) => {
    expect(wrongFields(change)).toEqual(wrong);
  });

  it('take a website without its scheme', () => {
    expect(toProfile({ ...toValues(profile), website: 'flex4b.com/om' }).website).toBe('https://flex4b.com/om');
  });

  it('keep a colour in small letters', () => {
    expect(toProfile({ ...toValues(profile), accent: '#0F5C6E' }).accent).toBe('#0f5c6e');
  });
});
