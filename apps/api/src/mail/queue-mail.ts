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

  async run(order: MailOrder): Promise<void> {
    await this.runAll([order]);
  }

  /** The same for many, in two statements however many they are. @returns the mails' ids, in their order */
  async runAll(orders: readonly MailOrder[]): Promise<readonly string[]> {
    if (orders.length === 0) return [];
    const mails = orders.map((order) => ({ id: newId(), ...mailOrder.parse(order) }));
    await this.unitOfWork.em.query(
      `insert into mails (tenant_id, id, to_name, to_email, locale, template, about_kind, about_id, unsubscribe_url, sealed_data, document_id, status, queued_at)
       select m.*, 'queued', $12
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[], $9::text[],
         $10::bytea[], $11::uuid[]) as m`,
      [
        mails.map(({ tenantId }) => tenantId),
        mails.map(({ id }) => id),
        mails.map(({ to }) => to.name),
        mails.map(({ to }) => to.email),
        mails.map(({ locale }) => locale),
        mails.map(({ template }) => template),
        mails.map(({ about }) => about.kind),
        mails.map(({ about }) => about.id),
        mails.map(({ unsubscribeUrl }) => unsubscribeUrl ?? null),
        mails.map(({ id, data }) => this.#box.seal(Buffer.from(JSON.stringify(data)), `mails|${id}`)),
        mails.map(({ documentId }) => documentId ?? null),
        this.clock.now(),
      ],
    );
    await this.outbox.addEach(
      sendMail,
      mails.map(({ id, tenantId }) => ({ tenantId, payload: { mailId: id } })),
    );
    return mails.map(({ id }) => id);
  }
}
