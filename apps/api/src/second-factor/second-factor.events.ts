import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';

const nothing = z.strictObject({});

export const secondFactorEnrolled = defineEvent('second-factor.enrolled', 'person', nothing);
export const secondFactorDisabled = defineEvent('second-factor.disabled', 'person', nothing);
export const recoveryCodesReplaced = defineEvent('recovery-codes.replaced', 'person', nothing);
