import { z } from 'zod';

const text = (max: number) => z.string().trim().min(1).max(max);
export const serviceFacts = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{2,40}$/),
  nameDa: text(100),
  nameEn: text(100),
  descriptionDa: text(500),
  descriptionEn: text(500),
});
export type ServiceFacts = z.infer<typeof serviceFacts>;
export const service = z.object({ id: z.uuid(), ...serviceFacts.shape, customers: z.int() });
export type Service = z.infer<typeof service>;
export const serviceList = z.object({ items: z.array(service) });
export const serviceRef = z.strictObject({ id: z.uuid() });
