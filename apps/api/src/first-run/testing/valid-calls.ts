import { nobody } from '../../testing/given.js';
import type { ValidCall } from '../../testing/valid-call.js';

export const exampleFirstRun = {
  name: 'Nordvind Systemer ApS',
  registrationNumber: '12345674',
  address: 'Havnegade 2, 5000 Odense C',
  country: 'dk',
  email: 'Mail@Nordvind.example',
  website: '',
  ownerName: 'Olga Ejer',
  ownerEmail: 'olga@nordvind.example',
  password: 'seks tamme pelikaner',
};

export const firstRunCalls: readonly ValidCall[] = [
  {
    route: 'POST /first-run',
    vacant: true,
    given: (portal) => Promise.resolve(() => nobody(portal).post('/first-run', exampleFirstRun)),
  },
];
