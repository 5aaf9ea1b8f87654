import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { Clock } from '../platform/clock.js';
import { writtenMoment } from '../platform/danish-days.js';
import { accountNews, type AccountNews } from './account-news.js';

const people = z.array(z.object({ name: z.string(), email: z.string(), locale: z.enum(['da', 'en']) }));

/** Tells a person by mail that how they sign in has changed: whoever did not do it learns of it at once. */
@Injectable()
export class InformPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queueMail: QueueMail,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {}

  /** In the transaction of the change, in the realm `identity`. */
  async run(personId: string, news: AccountNews): Promise<void> {
    const rows = await this.unitOfWork.em.query<unknown>(`select name, email, locale from people where id = $1`, [
      personId,
    ]);
    for (const { name, email, locale } of people.parse(rows))
      await this.queueMail.run({
        tenantId: HOUSE_TENANT_ID,
        to: { name, email },
        locale,
        template: 'account-changed',
        data: {
          name,
          email,
          news: Object.fromEntries(accountNews.map((kind) => [kind.replaceAll('-', '_'), kind === news])),
          at: writtenMoment(this.clock.now(), locale),
          url: `${this.config.PUBLIC_URL}/password/forgotten`,
        },
        about: { kind: 'person', id: personId },
      });
  }
}
