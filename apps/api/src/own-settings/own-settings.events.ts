import { z } from 'zod';
import { contactsTrace } from '../customers/customers.events.js';
import { defineEvent } from '../platform/audit/audit-event.js';

const settings = z.strictObject({ locale: z.enum(['da', 'en']), contacts: contactsTrace });

export const ownSettingsChanged = defineEvent(
  'own-settings.changed',
  'customer',
  z.strictObject({ before: settings, after: settings }),
  2,
);
