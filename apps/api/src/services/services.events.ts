import { defineEvent } from '../platform/audit/audit-event.js';
import { z } from 'zod';
import { serviceFacts } from './services.schema.js';

export const serviceAdded = defineEvent('service.added', 'service', z.strictObject({ after: serviceFacts }));
export const serviceChanged = defineEvent('service.changed', 'service', z.strictObject({ after: serviceFacts }));
