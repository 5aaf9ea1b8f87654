import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { noticeAcknowledged } from '../notice-record/notices.events.js';
import { NoticesRepository } from '../notice-record/notices.repository.js';
import { ReceiveNotice } from '../notice-delivery/receive-notice.js';

/** A customer says that it has seen a notice, and may still decide. Asking again changes nothing. */
@Injectable()
export class AcknowledgeNotice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly receive: ReceiveNotice,
    private readonly notices: NoticesRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async run(id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const notice = await this.receive.run(id);
      if (!(await this.notices.acknowledge(notice, this.clock.now()))) return;
      const { tenantId, changeId } = notice;
      await this.auditLog.record(noticeAcknowledged, { tenantId, subjectId: id, data: { changeId } });
    });
  }
}
