import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';

const row = z.object({ known: z.boolean() });

/** Whether an offer was replaced after the customer's proposals, for whoever comes by its old link. */
@Injectable()
export class FindSuccessor {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns `coming` while the next version is a draft, which its customer does not see; null where there is none */
  async run(where: { readonly tenantId: string; readonly agreementId: string }): Promise<'coming' | 'come' | null> {
    const rows = await this.unitOfWork.read(readSuccessor, [where.tenantId, where.agreementId]);
    if (rows.length === 0) return null;
    return row.parse(rows[0]).known ? 'come' : 'coming';
  }
}

const readSuccessor = `
  select exists (select 1 from agreements a where a.tenant_id = p.tenant_id and a.id = p.taken_into) as known
  from agreement_proposals p where p.tenant_id = $1 and p.agreement_id = $2 and p.taken_into is not null limit 1`;
