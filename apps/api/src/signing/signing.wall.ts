import { tenantTable } from '#tenancy';

/** One-time codes: made, tried and used up by whoever holds the link; staff and customers reach none of them. */
export const signingWall = [
  tenantTable('signing_codes', { public: { select: true, insert: true, update: ['tries', 'used_at', 'expires_at'] } }),
];
