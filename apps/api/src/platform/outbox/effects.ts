import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { Clock } from '../clock.js';

/** Makes a job's change happen once, however often the queue delivers the job. */
@Injectable()
export class Effects {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` in the transaction that notes the effect; a second call with the same id does nothing.
   * @returns whether the work ran this time
   */
  async once(
    call: { readonly tenantId: string; readonly effectId: string },
    work: () => Promise<void>,
  ): Promise<boolean> {
    return this.unitOfWork.run(async (em) => {
      const rows: unknown[] = await em.query(
        `insert into effects (tenant_id, id, noted_at) values ($1, $2, $3) on conflict do nothing returning id`,
        [call.tenantId, call.effectId, this.clock.now()],
      );
      if (rows.length === 0) return false;
      await work();
      return true;
    });
  }
}
