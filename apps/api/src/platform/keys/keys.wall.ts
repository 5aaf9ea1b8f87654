import { sharedTable, tenantTable } from '#tenancy';

/** Staff read a tenant's public key only: they can hand an inquiry over, and cannot read it back. */
export const keysWall = [
  tenantTable('tenant_keys', {
    processor: { reach: 'all', select: ['tenant_id', 'public_key', 'erased_at'] },
    controller: { select: true },
    public: { select: true },
    system: { select: true, insert: true, update: ['wrapped_private_key', 'erased_at'] },
  }),
  sharedTable('intake_key', {
    processor: { select: true },
    controller: { select: ['public_key'] },
    public: { select: ['public_key'] },
    system: { select: ['id'], insert: true },
  }),
];
