import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { ownSettingsFacts } from './own-settings.schema.js';

export const ownSettingsChanged = defineEvent(
  'own-settings.changed',
  'customer',
  z.strictObject({ before: ownSettingsFacts, after: ownSettingsFacts }),
);
