import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { InformStaff } from '../staff-mail/inform-staff.js';
import { tellRouters } from './inquiry-intake.jobs.js';

/** An inquiry waits in triage: its routers get the reference and a link, and not a word of what was written. */
@Injectable()
export class TellRoutersJob extends JobHandler<typeof tellRouters.payload> {
  readonly job = tellRouters;

  constructor(
    private readonly effects: Effects,
    private readonly informStaff: InformStaff,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    super();
  }

  async run({ intakeId, reference, isReturned }: z.output<typeof tellRouters.payload>, call: JobCall): Promise<void> {
    await this.effects.once(call, () =>
      this.informStaff.run({
        roles: ['router'],
        template: 'inquiry-in-triage',
        about: { kind: 'intake', id: intakeId },
        write: () => ({ reference, isReturned, url: `${this.config.PUBLIC_URL}/staff/inbox/${intakeId}` }),
      }),
    );
  }
}
