import { EntitySchema } from 'typeorm';
import type { ProcessorProfile } from './processor-profile.js';

export type ProcessorProfileRow = { id: 1; profile: ProcessorProfile; updatedAt: Date; revision: number };

export const processorProfileMapping = new EntitySchema<ProcessorProfileRow>({
  name: 'ProcessorProfile',
  tableName: 'processor_profile',
  columns: {
    id: { type: 'int', primary: true },
    profile: { type: 'jsonb' },
    updatedAt: { name: 'updated_at', type: 'timestamptz' },
    revision: { type: 'int' },
  },
});
