import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import type { InquiryContent } from './inquiry-content.js';

/** Tells the data subject by mail that there is news: a link, never the news itself. */
@Injectable()
export class InformDataSubject {
  constructor(
    private readonly queueMail: QueueMail,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {}

  async run(
    inquiry: {
      readonly tenantId: string;
      readonly id: string;
      readonly reference: string;
      readonly locale: 'da' | 'en';
    },
    to: Pick<InquiryContent, 'name' | 'email'>,
  ): Promise<void> {
    await this.queueMail.run({
      tenantId: inquiry.tenantId,
      to: { name: to.name, email: to.email },
      locale: inquiry.locale,
      template: 'inquiry-update',
      data: {
        name: to.name,
        reference: inquiry.reference,
        url: `${this.config.PUBLIC_URL}/inquiry/status?reference=${inquiry.reference}`,
      },
      about: { kind: 'inquiry', id: inquiry.id },
    });
  }
}
