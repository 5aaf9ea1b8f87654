import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';

/** How many points of an agreement wait for an answer: whoever signs is told. */
@Injectable()
export class CountOpenProposals {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(where: { readonly tenantId: string; readonly agreementId: string }): Promise<number> {
    const rows = await this.unitOfWork.read(
      `select count(*)::int as open from agreement_proposals
       where tenant_id = $1 and agreement_id = $2 and state = 'open'`,
      [where.tenantId, where.agreementId],
    );
    return z.object({ open: z.number() }).parse(rows[0]).open;
  }
}
