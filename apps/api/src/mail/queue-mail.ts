import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { CONFIG, type Config } from '../config.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { SecretBox } from '../platform/secrets/secret-box.js';
import { mailOrder, type MailOrder } from './mail-order.js';
import { sendMail } from './mail.jobs.js';

/** Writes a mail in the transaction of the change that causes it; it is sent after the commit, once. */
@Injectable()
export class QueueMail {
  readonly #box: SecretBox;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.#box = new SecretBox(config.PORTAL_SECRET, 'mail');
  }

  /** @returns the mail's id */
  async run(order: MailOrder): Promise<string> {
    const mail = mailOrder.parse(order);
    const id = newId();
    await this.unitOfWork.em.query(
      `insert into mails (tenant_id, id, to_name, to_email, locale, template, about_kind, about_id, unsubscribe_url, sealed_data, document_id, status, queued_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'queued', $12)`,
      [
        mail.tenantId,
        id,
        mail.to.name,
        mail.to.email,
        mail.locale,
        mail.template,
        mail.about.kind,
        mail.about.id,
        mail.unsubscribeUrl ?? null,
        this.#box.seal(Buffer.from(JSON.stringify(mail.data)), `mails|${id}`),
        mail.documentId ?? null,
        this.clock.now(),
      ],
    );
    await this.outbox.add(sendMail, { tenantId: mail.tenantId, payload: { mailId: id } });
    return id;
  }
}
