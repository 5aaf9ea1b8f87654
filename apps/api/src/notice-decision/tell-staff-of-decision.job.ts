import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { InformStaff } from '../staff-mail/inform-staff.js';
import { tellStaffOfDecision } from '../notice-record/notices.jobs.js';
import { NoticesRepository } from '../notice-record/notices.repository.js';
import { ReadNoticeLetter } from '../notice-delivery/read-notice-letter.js';

/** A customer has objected to a change, approved it, or taken its objection back: who looks after sub-processors is told, not the reason. */
@Injectable()
export class TellStaffOfDecisionJob extends JobHandler<typeof tellStaffOfDecision.payload> {
  readonly job = tellStaffOfDecision;

  constructor(
    private readonly effects: Effects,
    private readonly notices: NoticesRepository,
    private readonly readLetter: ReadNoticeLetter,
    private readonly informStaff: InformStaff,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    super();
  }

  async run(order: z.output<typeof tellStaffOfDecision.payload>, call: JobCall): Promise<void> {
    const { noticeId, decision } = order;
    await this.effects.once(call, async () => {
      const notice = await this.notices.find({ tenantId: call.tenantId, id: noticeId });
      if (!notice) return;
      const { customer, company } = await this.readLetter.run(notice);
      await this.informStaff.run({
        roles: ['compliance'],
        template: 'notice-decided',
        about: { kind: 'notice-decision', id: noticeId },
        write: () => ({
          ...{ customer, company, objected: decision === 'objected' },
          ...{ withdrawn: decision === 'withdrawn' || decision === 'undecided', waits: decision === 'undecided' },
          url: `${this.config.PUBLIC_URL}/staff/sub-processors/changes/${notice.changeId}`,
        }),
      });
    });
  }
}
