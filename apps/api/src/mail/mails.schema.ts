import { z } from 'zod';

/** Bytes of a document that a mail may carry: servers take 10 MB and more, and base64 makes four bytes of three. */
export const MOST_ATTACHED = 5 * 1024 * 1024;

export const mailStatus = z.enum(['queued', 'sent', 'failed', 'bounced']);

/** Why a mail did not arrive: refused by the server (`failed`), or come back (`bounced`). */
export const mailFault = z.object({
  email: z.string(),
  kind: z.enum(['failed', 'bounced']),
  /** The mail server's own words. */
  words: z.string().nullable(),
  at: z.iso.datetime(),
});
export type MailFault = z.infer<typeof mailFault>;

/** An address that the last mail to did not reach. `subject`: of that mail, where it got as far as having one. */
export const unreachedAddress = z.object({
  email: z.string(),
  kind: z.enum(['failed', 'bounced']),
  subject: z.string().nullable(),
  at: z.iso.datetime(),
});
export type UnreachedAddress = z.infer<typeof unreachedAddress>;

export const mailQuery = z.strictObject({
  status: mailStatus.optional(),
  tenantId: z.uuid().optional(),
  /** Beginning of the recipient's address. */
  search: z.string().max(200).optional(),
  cursor: z.string().max(300).optional(),
});
export type MailQuery = z.infer<typeof mailQuery>;

/** What staff see of a mail: to whom, about what, what became of it. Never what it said: it may have held a link that signs. */
export const mailEntry = z.object({
  id: z.uuid(),
  tenantId: z.uuid(),
  tenantName: z.string(),
  toName: z.string(),
  toEmail: z.string(),
  template: z.string(),
  aboutKind: z.string(),
  aboutId: z.uuid(),
  /** Known once the mail has been sent. */
  subject: z.string().nullable(),
  status: mailStatus,
  /** The mail server's own words. */
  detail: z.string().nullable(),
  queuedAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
});
export const mailList = z.object({ items: z.array(mailEntry), next: z.string().nullable() });
export type MailList = z.infer<typeof mailList>;
