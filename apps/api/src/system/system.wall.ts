import { sharedTable } from '#tenancy';

/** Which alert was mailed on which day. */
export const systemWall = [sharedTable('alert_mails', { system: { select: true, insert: true } })];
