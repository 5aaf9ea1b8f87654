import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { portalFetch, rememberCsrfToken } from './portal.js';
import { shownOrganisation } from './shown-organisation.js';

const staffRole = z.enum(['owner', 'compliance', 'router', 'auditor']);
const tenantRole = z.enum(['admin', 'signatory', 'privacy', 'viewer']);
const locale = z.enum(['da', 'en']);

/** What the API says of the session. `person` null: nobody is signed in. */
const sessionAnswer = z.object({
  person: z.object({ id: z.string(), name: z.string(), email: z.string(), locale }).nullable(),
  csrfToken: z.string(),
  /** `attested`: confidentiality, within the year; without it inquiries stay shut. */
  staff: z.object({ roles: z.array(staffRole), attested: z.boolean() }).nullable(),
  tenants: z.array(z.object({ id: z.string(), name: z.string(), roles: z.array(tenantRole) })),
  tenantId: z.string().nullable(),
  processor: z.object({ name: z.string(), accent: z.string() }),
});

/**
 * Who sits at the screen and what they may open. `tenantId` is the organisation that this tab shows; `openTenantId` the
 * one that requests act in, another one when that was opened in another tab.
 */
export type Session = z.infer<typeof sessionAnswer> & { readonly openTenantId: string | null };
export type StaffRole = z.infer<typeof staffRole>;
export type TenantRole = z.infer<typeof tenantRole>;
export type SessionLocale = z.infer<typeof locale>;

const readSession = async (): Promise<Session> => {
  const answer = sessionAnswer.parse(await (await portalFetch('/api/session')).json());
  rememberCsrfToken(answer.csrfToken);
  return { ...answer, tenantId: shownOrganisation() ?? answer.tenantId, openTenantId: answer.tenantId };
};

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: readSession, staleTime: 5 * 60_000 });

/** The session; the routes have loaded it before any page is drawn. */
export const useSession = (): Session => useSuspenseQuery(sessionQuery).data;

const send = (method: string, path: string, body: unknown) =>
  portalFetch(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

const openTenant = (tenantId: string) => send('PUT', '/api/session/tenant', { tenantId });

/**
 * Opens another of the person's organisations. Nothing read for the old one survives in memory.
 * @param goal the page to go on to
 */
export function useSwitchTenant(goal = '/app') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: openTenant,
    onSuccess: () => {
      queries.clear();
      window.location.assign(goal);
    },
  });
}

/**
 * Opens the organisation that this tab shows again, after another one was opened elsewhere: the page stays as it is, and
 * what had failed meanwhile is read again.
 * @param redraw draws the page anew; told to the mutation itself, for what asked for it is gone by then
 */
export function useSwitchBack(redraw: () => Promise<void>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: openTenant,
    onSuccess: async () => {
      // A page that failed as a whole watches its query no more, and would find the old failure again.
      queries.removeQueries({ type: 'inactive', predicate: ({ state }) => state.status === 'error' });
      await queries.invalidateQueries();
      await redraw();
    },
  });
}

/** Keeps the person's language with the account and shows it at once. */
export function useChangeLocale() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (next: SessionLocale) => send('PUT', '/api/session/locale', { locale: next }),
    onSuccess: (_answer, next) => {
      queries.setQueryData(sessionQuery.queryKey, (old) =>
        old?.person ? { ...old, person: { ...old.person, locale: next } } : old,
      );
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => portalFetch('/api/session', { method: 'DELETE' }),
    onSuccess: () => {
      queries.clear();
      window.location.assign('/sign-in');
    },
  });
}
