import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { FollowMail, type SettledMail } from '../mail/follow-mail.js';
import { Clock } from '../platform/clock.js';

/**
 * Follows the mails that tell a controller of its inquiry. While all of them are known not to have arrived, nobody there
 * knows that the month runs, and staff are told.
 */
@Injectable()
export class FollowControllerMails extends FollowMail {
  readonly aboutKind = 'inquiry';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ tenantId, about }: SettledMail): Promise<void> {
    // Two may come back at once: one waits here, and then sees what became of the other.
    await this.unitOfWork.em.query(`select 1 from inquiries where tenant_id = $1 and id = $2 for update`, [
      tenantId,
      about.id,
    ]);
    await this.unitOfWork.em.query(
      `update inquiries i set untold_since = case
         when exists (select 1 from mails m where m.tenant_id = i.tenant_id and m.about_id = i.id and m.about_kind = 'inquiry'
                        and m.status in ('queued', 'sent')) then null
         else coalesce(i.untold_since, $3) end
       where i.tenant_id = $1 and i.id = $2`,
      [tenantId, about.id, this.clock.now()],
    );
  }
}

/**
 * Follows the mails to the data subject of an inquiry: the controller is told when its answer did not reach them. What was
 * heard last counts: a mail that arrives clears what an earlier one left.
 */
@Injectable()
export class FollowDataSubjectMails extends FollowMail {
  readonly aboutKind = 'data-subject';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ tenantId, about, outcome }: SettledMail): Promise<void> {
    await this.unitOfWork.em.query(
      `update inquiries set unreached_since = case when $3::timestamptz is null then null else coalesce(unreached_since, $3) end
       where tenant_id = $1 and id = $2`,
      [tenantId, about.id, outcome === 'sent' ? null : this.clock.now()],
    );
  }
}
