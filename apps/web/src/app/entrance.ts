import type { Session } from '../api/session.js';

export type Audience = 'staff' | 'customer';

/** May this session in? `forbidden` is said to who is signed in as somebody else, `choose` to who has yet to pick an organisation. */
export function entrance(session: Session, audience: Audience): 'open' | 'sign-in' | 'forbidden' | 'choose' {
  if (session.person === null) return 'sign-in';
  if (audience === 'staff') return session.staff === null ? 'forbidden' : 'open';
  if (session.tenants.length === 0) return 'forbidden';
  return session.tenants.some(({ id }) => id === session.tenantId) ? 'open' : 'choose';
}
