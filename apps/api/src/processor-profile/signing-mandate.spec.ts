import { overstepped, type SigningMandate, type ToCountersign } from './signing-mandate.schema.js';

const wide: SigningMandate['limits'] = {
  ...{ templates: [], authorisations: ['general', 'specific'], services: [], standardAnnexes: false },
};
const narrow: SigningMandate['limits'] = {
  ...{
    templates: [{ id: 't1', name: 'Standard' }],
    authorisations: ['general'],
    services: ['booking', 'crm'],
    standardAnnexes: true,
  },
};
const today = '2026-03-05';
const ordinary: ToCountersign = {
  today,
  ...{ templateId: 't1', authorisation: 'general', services: ['booking'], hasStandardAnnexes: true },
};
const odd: ToCountersign = {
  today,
  ...{ templateId: null, authorisation: 'specific', services: ['booking', 'payroll'], hasStandardAnnexes: false },
};

it.each<[string, SigningMandate['limits'], ToCountersign, string[]]>([
  ['a wide one covers anything', wide, odd, []],
  ['a narrow one covers what is ordinary', narrow, ordinary, []],
  ['a narrow one tells every limit', narrow, odd, ['templates', 'authorisations', 'services', 'standardAnnexes']],
  ['it begins on its day', wide, { ...ordinary, today: '2026-01-01' }, []],
  ['before its day it covers nothing', wide, { ...ordinary, today: '2025-12-31' }, ['since']],
  ['one service too many is too many', narrow, { ...ordinary, services: ['booking', 'payroll'] }, ['services']],
])('a mandate has limits: %s', (_, limits, agreement, expected) => {
  expect(overstepped({ name: 'Jens Lund', title: 'Direktør', since: '2026-01-01', limits }, agreement)).toEqual(
    expected,
  );
});
