import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { FollowMail, type SettledMail } from '../mail/follow-mail.js';
import { Clock } from '../platform/clock.js';

/** Follows the mails to a data subject whose inquiry waits in triage: staff are told when they do not arrive. */
@Injectable()
export class FollowIntakeMails extends FollowMail {
  readonly aboutKind = 'data-subject';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ tenantId, about, outcome }: SettledMail): Promise<void> {
    const since = outcome === 'sent' ? null : this.clock.now();
    await this.unitOfWork.em.query(
      `update inquiry_intake set unreached_since = case when $3::timestamptz is null then null else coalesce(unreached_since, $3) end
       where tenant_id = $1 and id = $2`,
      [tenantId, about.id, since],
    );
  }
}
