import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { SecretBox } from '../platform/secrets/secret-box.js';
import { informDataSubject, type InquiryNews } from './inquiries.jobs.js';

/**
 * Tells the data subject by mail what has happened: that, and a link, never a word of what was written. A job writes the mail, so that staff,
 * who cause some of them, see neither the mail nor the address in the list of mails.
 */
@Injectable()
export class InformDataSubject {
  readonly #box: SecretBox;

  constructor(
    private readonly outbox: Outbox,
    @Inject(CONFIG) config: Pick<Config, 'PORTAL_SECRET'>,
  ) {
    this.#box = new SecretBox(config.PORTAL_SECRET, 'data-subject');
  }

  /** In the unit of work of the step it tells of. */
  async run(
    inquiry: {
      readonly tenantId: string;
      readonly id: string;
      readonly reference: string;
      readonly locale: 'da' | 'en';
      readonly news: InquiryNews;
    },
    { name, email }: { readonly name: string; readonly email: string },
  ): Promise<void> {
    const { tenantId, id, reference, locale, news } = inquiry;
    const to = this.#box.seal(Buffer.from(JSON.stringify({ name, email })), id).toString('base64');
    await this.outbox.add(informDataSubject, { tenantId, payload: { id, reference, locale, news, to } });
  }
}
