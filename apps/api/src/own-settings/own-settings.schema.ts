import { z } from 'zod';
import { contact, givenContact } from '../customers/customers.schema.js';
import { revision } from '../platform/revision.js';

/** What a customer says of itself. Contacts are a whole list: who is left out is removed. */
export const ownSettingsFacts = z.strictObject({
  locale: z.enum(['da', 'en']),
  contacts: z.array(givenContact).max(50),
});
export const ownSettingsChange = ownSettingsFacts.extend({ revision });
export type OwnSettingsFacts = z.infer<typeof ownSettingsFacts>;
export type OwnSettingsChange = z.infer<typeof ownSettingsChange>;

/** With what only the processor can change, for the customer to see and correct by letter. */
export const ownSettings = z.object({
  ...ownSettingsChange.shape,
  contacts: z.array(contact).max(50),
  name: z.string(),
  registrationNumber: z.string(),
  address: z.string(),
  country: z.string(),
});
export type OwnSettings = z.infer<typeof ownSettings>;
