import { newId } from '../../platform/ids.js';
import { QueueMail } from '../queue-mail.js';
import type { MailOrder } from '../mail-order.js';
import type { Portal } from '../../testing/portal.js';
import type { Tenant } from '../../testing/given.js';
import { UnitOfWork } from '#tenancy';

/** A mail that waits to be sent, as any feature queues it. @returns its id */
export async function givenMail(portal: Portal, tenant: Tenant, more: Partial<MailOrder> = {}): Promise<string> {
  const order: MailOrder = {
    tenantId: tenant.id,
    to: { name: 'Karen Kunde', email: 'karen@kunde.example' },
    locale: 'da',
    template: 'password-reset',
    data: { name: 'Karen', vendor: 'Flex4Business', url: 'https://portal.test/password/secret-token', minutes: 60 },
    about: { kind: 'notice', id: newId() },
    ...more,
  };
  const [id] = await portal.within({ realm: 'processor', tenantId: null }, () =>
    portal.get(UnitOfWork).run(() => portal.get(QueueMail).runAll([order])),
  );
  if (!id) throw new Error('No mail was queued.');
  return id;
}

/** What the portal knows of a mail. */
export async function statusOf(portal: Portal, id: string) {
  const [row] = await portal.sql<{ status: string; detail: string | null; wiped: boolean }>(
    `select status, status_detail as detail, sealed_data is null as wiped from app.mails where id = $1`,
    [id],
  );
  return row;
}
