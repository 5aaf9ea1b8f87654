import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { CONFIG, type Config } from '../config.js';
import { MOST_ATTACHED } from '../mail/mails.schema.js';
import { QueueMail } from '../mail/queue-mail.js';
import { Clock } from '../platform/clock.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { expiryOf } from '../agreement-record/agreement.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import type { Addressee } from '../agreement-record/forwarding.js';
import { sameMailbox } from '../agreement-record/mailbox.js';
import type { Signer } from '../agreement-record/signer.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { SendSigningLink } from './send-signing-link.js';

/** How long the receipt's link leads to the sealed document. */
const RECEIPT_DAYS = 180;

/** Tells the parties what became of an agreement, in the transaction in which it happens. */
@Injectable()
export class SendReceipts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signers: SignersRepository,
    private readonly sendSigningLink: SendSigningLink,
    private readonly queueMail: QueueMail,
    private readonly readProfile: ReadProcessorProfile,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In force: both parties get the sealed document, and a link to it. */
  async run(agreement: Agreement): Promise<void> {
    for (const signer of await this.signers.listOf(agreement.tenantId, agreement.id))
      await this.receipt(agreement, signer);
    await this.toVendor(agreement, 'agreement-signed', {}, await this.#attachable(agreement));
  }

  /** Signed by the customer, and the vendor's signature is awaited: who has signed has that in writing. */
  async received(agreement: Agreement): Promise<void> {
    const expiresAt = expiryOf(this.clock.now(), RECEIPT_DAYS);
    for (const { id: signerId, ...person } of await this.signers.listOf(agreement.tenantId, agreement.id))
      await this.sendSigningLink.run({ agreement, signerId, person, expiresAt, template: 'agreement-received' });
  }

  /** One who has signed gets the sealed document, and a link to it. */
  async receipt(agreement: Agreement, { id: signerId, ...person }: Signer): Promise<void> {
    const expiresAt = expiryOf(this.clock.now(), RECEIPT_DAYS);
    const documentId = await this.#attachable(agreement);
    const template = 'agreement-signed';
    await this.sendSigningLink.run({ agreement, signerId, person, expiresAt, template, documentId });
  }

  /** The vendor is told by a link to its own page; the mail holds no reasons. */
  async toVendor(
    agreement: Agreement,
    template: string,
    more: Readonly<Record<string, string>> = {},
    documentId?: string,
  ): Promise<void> {
    const profile = await this.readProfile.run();
    await this.queueMail.run({
      tenantId: agreement.tenantId,
      to: { name: profile.contactName, email: profile.email },
      locale: 'da',
      template,
      documentId,
      data: {
        ...more,
        attached: documentId !== undefined,
        name: profile.contactName,
        vendor: profile.name,
        customer: agreement.data.controller.name,
        reference: agreement.reference,
        url: `${this.config.PUBLIC_URL}/staff/agreements/${agreement.id}`,
      },
      about: { kind: 'agreement', id: agreement.id },
    });
  }

  /** Those who were asked to sign need do nothing any more. @param but who knows already, having done it */
  async toSigners(
    agreement: Agreement,
    template: string,
    more: Readonly<Record<string, string>>,
    but?: { readonly email: string },
  ): Promise<void> {
    const signers = await this.signers.listOf(agreement.tenantId, agreement.id);
    await this.#toPeople(
      agreement,
      signers.filter(({ invitedAt, email }) => invitedAt !== null && !(but && sameMailbox(email, but.email))),
      template,
      more,
    );
  }

  /** Somebody who is, or was, to sign. */
  async toPerson(
    agreement: Agreement,
    person: Addressee,
    template: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    await this.#toPeople(agreement, [person], template, more);
  }

  async #toPeople(
    agreement: Agreement,
    people: readonly Addressee[],
    template: string,
    more: Readonly<Record<string, string>>,
  ): Promise<void> {
    const { name: vendor, email: contact } = await this.readProfile.run();
    await this.queueMail.runAll(
      people.map(({ name, email, locale }) => ({
        tenantId: agreement.tenantId,
        to: { name, email },
        locale: locale ?? agreement.locale,
        template,
        data: {
          ...more,
          ...{ name, vendor, contact, customer: agreement.data.controller.name, reference: agreement.reference },
        },
        about: { kind: 'agreement', id: agreement.id },
      })),
    );
  }

  /** @returns the sealed document's id, unless it is too large for a mail: then the link must do */
  async #attachable({ tenantId, sealedDocumentId: id }: Agreement): Promise<string | undefined> {
    const small = await this.unitOfWork.em.query<unknown[]>(
      `select 1 from documents where tenant_id = $1 and id = $2 and octet_length(bytes) <= $3`,
      [tenantId, id, MOST_ATTACHED],
    );
    return small.length > 0 ? (id ?? undefined) : undefined;
  }
}
