import { z } from 'zod';

const typed = (max: number) => z.string().max(max).default('');

export const pageQuery = z.object({ lang: z.string().max(5).optional() });
export const subscribeForm = z.strictObject({
  _csrf: typed(200),
  email: typed(254),
  /** Not shown to people; what fills it in is a program. */
  website: typed(2000),
});
export type SubscribeForm = z.infer<typeof subscribeForm>;
export const confirmParams = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) });
export const confirmForm = z.strictObject({ _csrf: typed(200) });
export const endParams = z.strictObject({ id: z.uuid(), proof: z.string().regex(/^[\w-]{43}$/) });
/** A mail program that ends it with one click sends its own field (RFC 8058, 3.1), and no cookie. */
export const endForm = z.strictObject({ _csrf: typed(200), 'List-Unsubscribe': typed(20) });
