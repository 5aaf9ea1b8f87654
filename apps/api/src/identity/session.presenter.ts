import { z } from 'zod';
import { staffRoles, tenantRoles, type Session } from '../platform/requests/session.js';
import { locales } from './person.js';

/** What the browser application knows of who uses it. `person` null: nobody is signed in. */
export const sessionAnswer = z.object({
  person: z.object({ id: z.uuid(), name: z.string(), email: z.string(), locale: z.enum(locales) }).nullable(),
  /** Goes back in `x-csrf-token` with every change. */
  csrfToken: z.string(),
  staff: z.object({ roles: z.array(z.enum(staffRoles)), attested: z.boolean() }).nullable(),
  tenants: z.array(z.object({ id: z.uuid(), name: z.string(), roles: z.array(z.enum(tenantRoles)) })),
  tenantId: z.uuid().nullable(),
  processor: z.object({ name: z.string(), accent: z.string() }),
});
export type SessionAnswer = z.infer<typeof sessionAnswer>;

export function presentSession(
  session: Session | null,
  { name, accent }: { readonly name: string; readonly accent: string },
): SessionAnswer {
  const processor = { name, accent };
  if (!session) return { person: null, csrfToken: '', staff: null, tenants: [], tenantId: null, processor };
  return {
    person: { id: session.personId, name: session.name, email: session.email, locale: session.locale },
    csrfToken: session.csrfToken,
    staff: session.staffRoles.length > 0 ? { roles: [...session.staffRoles], attested: session.attested } : null,
    tenants: session.tenants.map((tenant) => ({ id: tenant.tenantId, name: tenant.name, roles: [...tenant.roles] })),
    tenantId: session.tenantId,
    processor,
  };
}
