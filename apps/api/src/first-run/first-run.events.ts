import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';

export const portalSetUp = defineEvent('portal.set-up', 'person', z.strictObject({}));
