import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';

const counted = z.object({ open: z.number(), answered: z.number() });

/** How many points of an agreement wait for an answer and how many have one: whoever signs is told. */
@Injectable()
export class CountProposals {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(where: { readonly tenantId: string; readonly agreementId: string }): Promise<z.infer<typeof counted>> {
    const rows = await this.unitOfWork.read(
      `select count(*) filter (where state = 'open')::int as open,
         count(*) filter (where state not in ('open', 'as-it-stood'))::int as answered
       from agreement_proposals where tenant_id = $1 and agreement_id = $2`,
      [where.tenantId, where.agreementId],
    );
    return counted.parse(rows[0]);
  }
}
