import { tenantTable } from '#tenancy';

/** Who follows the register is nobody's business but the job that writes to them: staff and customers reach none of it. */
export const subProcessorNewsWall = [
  tenantTable('register_subscriptions', {
    public: {
      select: true,
      insert: true,
      update: ['confirm_hash', 'locale', 'asked_at', 'confirmed_at'],
      delete: true,
    },
    system: { select: true, delete: true },
  }),
];
