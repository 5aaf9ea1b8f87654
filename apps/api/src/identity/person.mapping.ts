import { EntitySchema } from 'typeorm';
import type { Person } from './person.js';

const bigint = {
  to: (value: unknown): unknown => value,
  from: (value: string | null): number | null => (value === null ? null : Number(value)),
};

export const personMapping = new EntitySchema<Person>({
  name: 'Person',
  tableName: 'people',
  columns: {
    id: { type: 'uuid', primary: true },
    email: { type: 'text' },
    name: { type: 'text' },
    locale: { type: 'text' },
    passwordHash: { name: 'password_hash', type: 'text', nullable: true },
    totpSecret: { name: 'totp_secret', type: 'bytea', nullable: true },
    totpLastStep: { name: 'totp_last_step', type: 'bigint', nullable: true, transformer: bigint },
    disabledAt: { name: 'disabled_at', type: 'timestamptz', nullable: true },
    createdAt: { name: 'created_at', type: 'timestamptz' },
  },
});
