import { agreementsMapping } from '../agreement-record/agreements.mapping.js';
import { personMapping } from '../identity/person.mapping.js';
import { processorProfileMapping } from '../processor-profile/processor-profile.mapping.js';

/** Every feature's mappings. */
export const entities = [
  personMapping,
  processorProfileMapping,
  agreementsMapping,
];
