import { sharedTable, tenantTable } from '#tenancy';

/** Which services a customer has and whom to write to. */
export const customersWall = [
  sharedTable('services', {
    processor: { select: true, insert: true, update: true },
    controller: { select: true },
    public: { select: true },
    system: { select: true },
  }),
  tenantTable('subscriptions', {
    processor: { reach: 'all', select: true, insert: true, delete: true },
    controller: { select: true },
    system: { select: true },
  }),
  tenantTable('contacts', {
    processor: { reach: 'all', select: true, insert: true, update: true, delete: true },
    controller: { select: true, insert: true, update: true, delete: true },
    public: { select: ['tenant_id', 'id', 'kind', 'name', 'title', 'email'] },
    system: { select: true },
  }),
];
