import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { newToken, tokenHash } from '../platform/ids.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { sendPasswordReset } from './password-reset.jobs.js';
import { PasswordResetsRepository } from './password-resets.repository.js';

@Injectable()
export class SendPasswordResetJob extends JobHandler<typeof sendPasswordReset.payload> {
  readonly job = sendPasswordReset;

  constructor(
    private readonly effects: Effects,
    private readonly links: PasswordResetsRepository,
    private readonly queueMail: QueueMail,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async run({ linkId }: { linkId: string }, call: JobCall): Promise<void> {
    await this.effects.once(call, async () => {
      const addressee = await this.links.addressee(linkId);
      if (!addressee) return;
      const token = newToken();
      await this.links.arm(linkId, addressee.personId, tokenHash(token));
      await this.queueMail.run({
        tenantId: call.tenantId,
        to: { name: addressee.name, email: addressee.email },
        locale: addressee.locale,
        template: 'password-reset',
        data: { name: addressee.name, url: `${this.config.PUBLIC_URL}/password/${token}` },
        about: { kind: 'password-reset', id: linkId },
      });
    });
  }
}
