import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';

/** Takes back name, address and subject of mails when the thing that they were about is erased, sent or not. */
@Injectable()
export class EraseMails {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * In the caller's transaction, in the realm `system`.
   * @param queuedBefore leaves what is queued from this instant on: the mail that tells of the erasure
   */
  async run(
    tenantId: string,
    about: { readonly kind: string; readonly id: string },
    queuedBefore: Date | null = null,
  ): Promise<void> {
    await this.unitOfWork.em.query(
      `delete from mails where tenant_id = $1 and about_kind = $2 and about_id = $3 and ($4::timestamptz is null or queued_at < $4)`,
      [tenantId, about.kind, about.id, queuedBefore],
    );
  }
}
