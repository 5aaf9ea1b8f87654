import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { SendSigningLink } from '../agreement-offering/send-signing-link.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { sameMailbox } from '../agreement-record/mailbox.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import type { Proposal } from './agreement-proposals.repository.js';

const template = 'agreement-proposals-answered';

/** Everything is answered: whoever wrote gets a mail, with a way to the answers and none of their words. */
@Injectable()
export class SendAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signers: SignersRepository,
    private readonly sendSigningLink: SendSigningLink,
    private readonly queueMail: QueueMail,
    private readonly readProfile: ReadProcessorProfile,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {}

  /** In the transaction that gives the last answer. */
  async run(agreement: Agreement, proposals: readonly Proposal[]): Promise<void> {
    const mailboxes = new Map(proposals.map((proposal) => [proposal.authorEmail.toLowerCase(), proposal]));
    await this.unitOfWork.run(async () => {
      for (const author of mailboxes.values())
        await (author.signerId ? this.#signer(agreement, author, author.signerId) : this.#member(agreement, author));
    });
  }

  /** By a link of its own, unless the place has been handed on since. */
  async #signer(agreement: Agreement, { authorEmail }: Proposal, signerId: string): Promise<void> {
    const signer = (await this.signers.listOf(agreement.tenantId, agreement.id)).find(({ id }) => id === signerId);
    const { expiresAt } = agreement;
    if (!signer || !expiresAt || !sameMailbox(signer.email, authorEmail)) return;
    const pages = { url: '/proposals' } as const;
    await this.sendSigningLink.run({ agreement, signerId, person: signer, expiresAt, template, pages });
  }

  async #member(agreement: Agreement, { authorName: name, authorEmail: email }: Proposal): Promise<void> {
    const { name: vendor } = await this.readProfile.run();
    const { tenantId, id, locale, reference, data } = agreement;
    const url = `${this.config.PUBLIC_URL}/app/agreements/${id}`;
    await this.queueMail.run({
      ...{ tenantId, locale, template, to: { name, email }, about: { kind: 'agreement', id } },
      data: { name, vendor, reference, url, customer: data.controller.name },
    });
  }
}
