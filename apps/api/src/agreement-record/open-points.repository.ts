import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { changedRows } from '../platform/changed-rows.js';

type Of = { readonly tenantId: string; readonly id: string };

/** What the customer proposed or asked and nobody has answered. */
@Injectable()
export class OpenPointsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The customer signs without the answers. Call it in the transaction that holds the agreement. @returns how many there were */
  async close({ tenantId, id }: Of, signedAt: Date): Promise<number> {
    return changedRows(
      this.unitOfWork.em,
      `update agreement_proposals set state = 'as-it-stood', decided_at = $3
       where tenant_id = $1 and agreement_id = $2 and state = 'open'`,
      [tenantId, id, signedAt],
    );
  }
}
