import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { Conflict, NotFound } from '../platform/problem.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { sendNotice } from '../notice-record/notices.jobs.js';
import { NoticesRepository } from '../notice-record/notices.repository.js';

/** Sends a notice again that did not arrive, or asks again for an approval that was awaited in vain. A new period begins. */
@Injectable()
export class ResendNotice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly outbox: Outbox,
  ) {}

  /** @throws NotFound; Conflict `notice_not_resendable` */
  async run(key: { readonly tenantId: string; readonly id: string }): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!(await this.notices.find(key))) throw new NotFound();
      if (!(await this.notices.reopen(key)))
        throw new Conflict('notice_not_resendable', 'This notice has arrived. There is nothing to send again.');
      await this.outbox.add(sendNotice, { tenantId: key.tenantId, payload: { noticeId: key.id } });
    });
  }
}
