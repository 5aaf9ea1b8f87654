import * as m from '#messages';
import type { Tone } from '../../ui/tone.js';

/** Words for the values that the API keeps as codes. Functions, for the language can change while the page lives. */
export const statusWord = { active: m.customers_status_active, ended: m.customers_status_ended } as const;
export const statusTone = { active: 'success', ended: 'neutral' } as const satisfies Record<string, Tone>;
export const localeWord = { da: m.customers_locale_da, en: m.customers_locale_en } as const;
export const authorisationWord = {
  general: m.customers_authorisation_general,
  specific: m.customers_authorisation_specific,
} as const;
/** Where the column says what it is about. */
export const authorisationShortWord = {
  general: m.customers_authorisation_short_general,
  specific: m.customers_authorisation_short_specific,
} as const;
export const roleWord = {
  admin: m.customers_role_admin,
  signatory: m.customers_role_signatory,
  privacy: m.customers_role_privacy,
  viewer: m.customers_role_viewer,
} as const;
export const contactKindWord = {
  signatory: m.customers_contact_kind_signatory,
  privacy: m.customers_contact_kind_privacy,
  general: m.customers_contact_kind_general,
} as const;
