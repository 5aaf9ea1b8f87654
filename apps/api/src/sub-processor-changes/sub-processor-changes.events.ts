import { z } from 'zod';
import { defineEvent } from '../platform/audit/audit-event.js';
import { changeKind } from '../sub-processors/sub-processor.js';
import { changeDraft } from './change.js';

export const changeDrafted = defineEvent('sub-processor-change.drafted', 'sub-processor-change', changeDraft);
export const changeAnnounced = defineEvent(
  'sub-processor-change.announced',
  'sub-processor-change',
  z.strictObject({ kind: changeKind, effectiveOn: z.iso.date(), customers: z.number() }),
);
export const changeTookEffect = defineEvent(
  'sub-processor-change.took-effect',
  'sub-processor-change',
  z.strictObject({ kind: changeKind, effectiveOn: z.iso.date() }),
);
