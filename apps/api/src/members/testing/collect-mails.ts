import type { MailOrder } from '../../mail/mail-order.js';
import { QueueMail } from '../../mail/queue-mail.js';
import type { Portal } from '../../testing/portal.js';

export type Mails = {
  readonly all: () => readonly MailOrder[];
  readonly last: () => MailOrder | undefined;
  /** The path of the link in the last mail. */
  readonly lastPath: () => string;
  readonly clear: () => void;
};

/** Keeps what would be mailed, with its links, which the database holds sealed. The mails are queued all the same. */
export function collectMails(portal: Portal): Mails {
  const mails: MailOrder[] = [];
  const queueMail = portal.get(QueueMail);
  const real = queueMail.runAll.bind(queueMail);
  queueMail.runAll = (orders) => {
    mails.push(...orders);
    return real(orders);
  };
  return {
    all: () => mails,
    last: () => mails.at(-1),
    lastPath: () => new URL(String(mails.at(-1)?.data['url'])).pathname,
    clear: () => void (mails.length = 0),
  };
}
