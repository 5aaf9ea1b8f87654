import type { StaffRole, TenantRole } from '../platform/requests/session.js';

export const DEMO_PASSWORD = 'demo-fjord-2026';
/** All demo staff share it, so that anyone trying the demo can make codes; the mail page shows them too. */
export const DEMO_TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

export type DemoAccount = {
  /** What the start table calls it. */
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly locale: 'da' | 'en';
  readonly staff?: readonly StaffRole[];
  /** Customer keys of demo-data.ts; `house` is the vendor's own tenant. */
  readonly tenants?: Readonly<Record<string, readonly TenantRole[]>>;
};

const everything = ['admin', 'signatory', 'privacy'] as const;

/** One for every role. The external adviser belongs to several customers. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    role: 'staff: owner',
    name: 'Jens Lund',
    email: 'owner@flex4b.example',
    locale: 'da',
    staff: ['owner'],
    tenants: { house: everything },
  },
  {
    role: 'staff: compliance',
    name: 'Mette Holm',
    email: 'compliance@flex4b.example',
    locale: 'da',
    staff: ['compliance'],
  },
  { role: 'staff: router', name: 'Ali Demir', email: 'router@flex4b.example', locale: 'da', staff: ['router'] },
  { role: 'staff: auditor', name: 'Susan Reed', email: 'auditor@flex4b.example', locale: 'en', staff: ['auditor'] },
  {
    role: 'customer: all roles',
    name: 'Anne Nordlys',
    email: 'anne@nordlys.example',
    locale: 'da',
    tenants: { nordlys: everything },
  },
  {
    role: 'customer: privacy',
    name: 'Søren Ravn',
    email: 'dpo@kystby.example',
    locale: 'da',
    tenants: { kystkommune: ['privacy', 'viewer'] },
  },
  {
    role: 'customer: signatory',
    name: 'Aoife Byrne',
    email: 'aoife@northwind.example',
    locale: 'en',
    tenants: { northwind: ['signatory', 'admin'] },
  },
  {
    role: 'customer: viewer',
    name: 'Kim Viewer',
    email: 'viewer@nordlys.example',
    locale: 'en',
    tenants: { nordlys: ['viewer'] },
  },
  {
    role: 'adviser to several',
    name: 'Ida Skov',
    email: 'ida@raadgiver.example',
    locale: 'da',
    tenants: { lindholm: ['privacy'], fjeldsted: ['privacy', 'viewer'], aeroe: everything },
  },
];
