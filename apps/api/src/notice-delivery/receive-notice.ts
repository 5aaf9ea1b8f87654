import { Injectable } from '@nestjs/common';
import { currentContext, UnitOfWork } from '#tenancy';
import { Clock } from '../platform/clock.js';
import { NotFound } from '../platform/problem.js';
import { deliveryOf } from '../notice-record/delivery.js';
import { NoticesRepository, type StoredNotice } from '../notice-record/notices.repository.js';
import { ReadNoticeMails } from './read-notice-mails.js';
import { StartPeriod } from './start-period.js';

/** A customer's privacy role has a notice before its eyes: it is delivered now, unless a mail arrived before. */
@Injectable()
export class ReceiveNotice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly readMails: ReadNoticeMails,
    private readonly startPeriod: StartPeriod,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, also for another customer's */
  async run(id: string): Promise<StoredNotice> {
    return this.unitOfWork.run(async () => {
      const { tenantId } = currentContext();
      const notice = tenantId && (await this.notices.find({ tenantId, id }));
      if (!notice) throw new NotFound();
      if (!(await this.notices.markOpened(notice, this.clock.now()))) return notice;
      if (notice.status === 'pending' || notice.status === 'undelivered') {
        const mailed = notice.mailedAt ? deliveryOf(await this.readMails.run(notice)) : { state: 'waiting' as const };
        await this.startPeriod.run(
          notice,
          mailed.state === 'delivered' ? { at: mailed.at, by: 'mail' } : { at: this.clock.now(), by: 'portal' },
        );
      }
      return notice;
    });
  }
}
