import type { Session } from '../api/session.js';
import { type Audience, entrance } from './entrance.js';

const nobody: Session = {
  person: null,
  csrfToken: 't',
  staff: null,
  tenants: [],
  tenantId: null,
  openTenantId: null,
  processor: { name: 'Flex4Business ApS', accent: '#0f5c6e' },
};
const someone: Session = { ...nobody, person: { id: 'p', name: 'Asta', email: 'asta@example.dk', locale: 'da' } };
const staff: Session = { ...someone, staff: { roles: ['router'], attested: true } };
const customer: Session = { ...someone, tenants: [{ id: 't1', name: 'Acme', roles: ['viewer'] }], tenantId: 't1' };

describe('the entrance', () => {
  it.each<[string, Session, Audience, string]>([
    ['nobody', nobody, 'staff', 'sign-in'],
    ['nobody', nobody, 'customer', 'sign-in'],
    ['someone without a role', someone, 'staff', 'forbidden'],
    ['someone without a role', someone, 'customer', 'forbidden'],
    ['staff', staff, 'staff', 'open'],
    ['staff', staff, 'customer', 'forbidden'],
    ['a customer', customer, 'customer', 'open'],
    ['a customer', customer, 'staff', 'forbidden'],
    ['a customer who has yet to choose', { ...customer, tenantId: null }, 'customer', 'choose'],
    ['a customer whose choice is gone', { ...customer, tenantId: 't9' }, 'customer', 'choose'],
  ])('for %s', (_who, session, audience, answer) => {
    expect(entrance(session, audience)).toBe(answer);
  });
});
