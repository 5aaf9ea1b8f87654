import type { Session } from '../api/session.js';

export type Audience = 'staff' | 'customer';

/** May this session in? `forbidden` is said to who is signed in as somebody else. */
export function entrance(session: Session, audience: Audience): 'open' | 'sign-in' | 'forbidden' {
  if (session.person === null) return 'sign-in';
  const isOpen = audience === 'staff' ? session.staff !== null : session.tenants.length > 0;
  return isOpen ? 'open' : 'forbidden';
}
