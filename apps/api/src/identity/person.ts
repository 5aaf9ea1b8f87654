import { z } from 'zod';

export const locales = ['da', 'en'] as const;

export const personName = z.string().trim().min(1).max(200);

/** Somebody with an account, whether staff, a customer's, or both. */
export type Person = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: (typeof locales)[number];
  readonly passwordHash: string | null;
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
};
