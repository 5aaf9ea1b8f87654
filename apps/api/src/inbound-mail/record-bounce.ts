import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { mailBounced } from '../mail/mail.jobs.js';
import type { MailRef } from '../mail/return-path.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { enterRequest } from '../platform/requests/request-scope.js';
import type { Bounce } from './bounce.js';
import { BouncedMails } from './bounced-mails.repository.js';

/** Notes what a delivery report says of a mail. A permanent failure makes it `bounced`, once, and tells the feature behind it. */
@Injectable()
export class RecordBounce {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: BouncedMails,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run({ tenantId, mailId }: MailRef, bounce: Bounce): Promise<void> {
    if (bounce.kind === 'none') return;
    const detail = [bounce.status, bounce.diagnostic].filter(Boolean).join(' ');
    const scope = { actor: { kind: 'job', id: 'inbound-mail' }, locale: 'da', session: null } as const;
    await enterRequest(scope, () =>
      enterContext({ realm: 'system', tenantId }, () =>
        this.unitOfWork.run(async () => {
          if (bounce.kind === 'transient') return this.mails.noteDelay(mailId, detail);
          const about = await this.mails.markBounced(mailId, detail, this.clock.now());
          if (about) await this.outbox.add(mailBounced, { tenantId, payload: { mailId, about } });
        }),
      ),
    );
  }
}
