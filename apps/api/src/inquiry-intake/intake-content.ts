import { z } from 'zod';

/** What lies sealed in the intake until it is routed. */
export const intakeContent = z.strictObject({
  organisation: z.string(),
  message: z.string(),
  name: z.string(),
  email: z.email(),
  phone: z.string().nullable(),
  note: z.string().nullable(),
});
export type IntakeContent = z.infer<typeof intakeContent>;
