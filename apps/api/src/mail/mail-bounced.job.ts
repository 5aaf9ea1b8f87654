import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { z } from 'zod';
import { AuditLog } from '../platform/audit/audit-log.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { BounceReaction } from './bounce-reaction.js';
import { mailCameBack } from './mail.events.js';
import { mailBounced } from './mail.jobs.js';

/** Notes that a mail came back, and lets the feature that the mail was about react; once, all or nothing. */
@Injectable()
export class MailBouncedJob extends JobHandler<typeof mailBounced.payload> {
  readonly job = mailBounced;

  constructor(
    private readonly effects: Effects,
    private readonly auditLog: AuditLog,
    private readonly discovery: DiscoveryService,
  ) {
    super();
  }

  async run({ mailId, about }: z.output<typeof mailBounced.payload>, call: JobCall): Promise<void> {
    await this.effects.once(call, async () => {
      await this.auditLog.record(mailCameBack, { tenantId: call.tenantId, subjectId: mailId, data: { about } });
      for (const reaction of this.#reactionsTo(about.kind))
        await reaction.run({ tenantId: call.tenantId, mailId, about });
    });
  }

  #reactionsTo(kind: string): readonly BounceReaction[] {
    return this.discovery
      .getProviders()
      .map((provider): unknown => provider.instance)
      .filter((instance) => instance instanceof BounceReaction)
      .filter((reaction) => reaction.aboutKind === kind);
  }
}
