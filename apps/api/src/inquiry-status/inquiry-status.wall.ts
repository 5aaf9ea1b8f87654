import { tenantTable } from '#tenancy';

/** Who asked to see how far an inquiry is: hashes only. They lie with the vendor's own tenant. */
export const inquiryStatusWall = [
  tenantTable('inquiry_status_requests', {
    public: {
      insert: ['tenant_id', 'id', 'token_hash', 'reference', 'email_hash', 'expires_at'],
      select: true,
      update: ['tries', 'opened_at', 'code_hash'],
    },
    system: { select: true, update: ['code_hash'], delete: true },
  }),
];
