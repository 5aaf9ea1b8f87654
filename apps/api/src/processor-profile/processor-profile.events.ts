import { defineEvent } from '../platform/audit/audit-event.js';
import { z } from 'zod';
import { processorProfile } from './processor-profile.js';

export const processorProfileChanged = defineEvent(
  'processor-profile.changed',
  'processor-profile',
  z.strictObject({ before: processorProfile.nullable(), after: processorProfile }),
);
