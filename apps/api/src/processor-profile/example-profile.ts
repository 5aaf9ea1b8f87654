import type { ProcessorProfile } from './processor-profile.js';

/** The first vendor, as the demo and the specs set it up. */
export const exampleProfile: ProcessorProfile = {
  name: 'Flex4Business ApS',
  registrationNumber: '42497762',
  address: 'Nåleskovvej 3, 4291 Ruds Vedby',
  country: 'DK',
  email: 'mail@flex4b.com',
  phone: null,
  website: 'https://flex4b.com',
  accent: '#0f5c6e',
  contactName: 'Mette Holm',
  contactTitle: 'Compliance',
  supervisoryAuthority: { name: 'Datatilsynet', url: 'https://www.datatilsynet.dk', email: 'dt@datatilsynet.dk' },
  signingMandate: {
    ...{ name: 'Jens Lund', title: 'Direktør', since: '2026-01-01' },
    limits: { templates: [], authorisations: ['general', 'specific'], services: [], standardAnnexes: false },
  },
  closingDays: [],
};
