import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { mailCameBack } from './mail.events.js';
import { FollowMail, type MailOutcome, type SettledMail } from './follow-mail.js';
import type { MailRef } from './return-path.js';

const settled = z.array(z.object({ kind: z.string(), id: z.uuid() }));

/** Waits, or was given up while what it says is still there. */
export const isUnsent = `status in ('queued', 'failed') and sealed_data is not null`;

/**
 * Notes what became of a mail and lets the feature behind it react, in one transaction: what the mail was about never
 * says otherwise than the mail. In the `system` realm of the mail's tenant.
 */
@Injectable()
export class RecordDelivery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
    private readonly discovery: DiscoveryService,
  ) {}

  /** The server took it (`refusal` null) or refused it for good, in these words. What it said is wiped. */
  async sent(mail: MailRef, subject: string, refusal: string | null): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.run(async () => {
      const about = await this.#settle(
        `status = $2, status_detail = $3, subject = $4, sent_at = $5, settled_at = $6, sealed_data = null
         where id = $1 and ${isUnsent}`,
        [mail.mailId, refusal === null ? 'sent' : 'failed', refusal, subject, refusal === null ? now : null, now],
      );
      if (about) await this.#react(mail, about, refusal === null ? 'sent' : 'refused');
    });
  }

  /** It came back for good; the same report again changes nothing. */
  async bounced(mail: MailRef, words: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const about = await this.#settle(
        `status = 'bounced', status_detail = $2, settled_at = $3, sealed_data = null
         where id = $1 and status in ('queued', 'sent')`,
        [mail.mailId, words, this.clock.now()],
      );
      if (!about) return;
      await this.auditLog.record(mailCameBack, { tenantId: mail.tenantId, subjectId: mail.mailId, data: { about } });
      await this.#react(mail, about, 'bounced');
    });
  }

  /** It was tried as often as may be. What it says is kept: the job may be given another try. */
  async givenUp(mail: MailRef): Promise<void> {
    await this.unitOfWork.run(async () => {
      const about = await this.#settle(`status = 'failed', settled_at = $2 where id = $1 and status = 'queued'`, [
        mail.mailId,
        this.clock.now(),
      ]);
      if (about) await this.#react(mail, about, 'given-up');
    });
  }

  /** The server behind it is still trying. */
  async delayed({ mailId }: MailRef, words: string): Promise<void> {
    await this.unitOfWork.run((em) =>
      em.query(`update mails set status_detail = $2 where id = $1 and status = 'sent'`, [mailId, words]),
    );
  }

  async #settle(change: string, values: readonly unknown[]): Promise<SettledMail['about'] | null> {
    const rows = await this.unitOfWork.em.query<unknown>(
      `with settled as (update mails set ${change} returning about_kind as kind, about_id as id)
       select kind, id from settled`,
      [...values],
    );
    return settled.parse(rows)[0] ?? null;
  }

  async #react({ tenantId, mailId }: MailRef, about: SettledMail['about'], outcome: MailOutcome): Promise<void> {
    const reactions = this.discovery
      .getProviders()
      .map((provider): unknown => provider.instance)
      .filter((instance) => instance instanceof FollowMail)
      .filter((reaction) => reaction.aboutKind === about.kind);
    for (const reaction of reactions) await reaction.run({ tenantId, mailId, about, outcome });
  }
}
