import { z } from 'zod';
import { emailAddress } from '../platform/email-address.js';

/** A name is one line, whatever it was typed with. */
const oneLine = (name: string): string => name.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

/**
 * A mail to send. `template` names a pair of files `mail/templates/<template>.{da,en}.hbs`. `data` may hold links with
 * tokens: it is stored encrypted until the mail is sent, and wiped then.
 */
export const mailOrder = z.strictObject({
  /** In whose ledger the mail is shown; HOUSE_TENANT_ID for mails that concern no customer. */
  tenantId: z.uuid(),
  to: z.strictObject({ name: z.string().max(200).transform(oneLine), email: emailAddress }),
  locale: z.enum(['da', 'en']),
  template: z.string().regex(/^[a-z0-9-]+$/),
  data: z.record(z.string(), z.unknown()),
  /** What the mail is about, so that a bounce finds its way back: `{ kind: 'notice', id }`. */
  about: z.strictObject({ kind: z.string(), id: z.uuid() }),
  /** For mails that one may opt out of: the page that does it (`List-Unsubscribe`). */
  unsubscribeUrl: z.url().optional(),
  /** A stored document of the same tenant to attach as PDF; at most `MOST_ATTACHED` bytes, so that it is delivered. */
  documentId: z.uuid().optional(),
});

export type MailOrder = z.input<typeof mailOrder>;
