import { basisFault } from './transfer-basis.js';

it.each([
  ['DK', null, null],
  ['NO', null, null],
  ['RE', null, null],
  ['IE', 'dpf', null],
  ['IE', 'scc', null],
  ['IN', null, 'missing'],
  ['IN', 'dpf', 'dpf_elsewhere'],
  ['IN', 'adequacy', 'no_decision'],
  ['IN', 'scc', null],
  ['IN', 'bcr', null],
  ['GB', 'adequacy', null],
  ['GB', 'dpf', 'dpf_elsewhere'],
  ['CA', 'adequacy', null],
  ['US', 'dpf', null],
  ['US', 'adequacy', 'only_certified'],
  ['US', 'derogation', 'derogation'],
  ['DK', 'derogation', 'derogation'],
] as const)('a company in %s on the basis of %s: %s', (country, basis, fault) => {
  expect(basisFault(country, basis)).toBe(fault);
});
