import { tenantTable } from '#tenancy';

const shown = [
  'tenant_id',
  'id',
  'reference',
  'type',
  'concerns',
  'locale',
  'status',
  'dismissal',
  'email_hash',
  'received_at',
  'confirmed_at',
  'settled_at',
  'form_tenant_id',
];

/** What has been received and not yet routed. It lies with the vendor's own tenant; its content opens with the intake key. */
export const inquiryIntakeWall = [
  tenantTable('inquiry_intake', {
    processor: {
      reach: 'all',
      select: [...shown, 'returned_by', 'vendor_role', 'masked_cpr', 'sealed', 'unreached_since'],
      update: ['vendor_role', 'status', 'dismissal', 'settled_at', 'sealed'],
      delete: true,
    },
    // A controller may give back what is not its own, in its own name; it sees nothing here.
    controller: { reach: 'all', insert: true, where: 'returned_by = (select ctx.tenant())' },
    public: {
      select: [...shown, 'confirm_hash', 'sealed_contact'],
      insert: true,
      update: ['status', 'confirmed_at', 'confirm_hash', 'sealed_contact'],
    },
    system: {
      select: ['tenant_id', 'id', 'status', 'reference', 'email_hash', 'settled_at', 'unreached_since'],
      update: ['unreached_since'],
      delete: true,
    },
  }),
];
