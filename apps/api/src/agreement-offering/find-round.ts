import { Injectable } from '@nestjs/common';
import { documentChanges } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';

const row = z.object({ before: z.uuid() });

export type Round = { readonly since: number; readonly isChanged: boolean };

/** Which version an offer takes the place of after the customer's proposals, for the mail that sends it. */
@Injectable()
export class FindRound {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
  ) {}

  /** @returns null where it was made of no proposals */
  async run({ tenantId, id, model }: Pick<Agreement, 'tenantId' | 'id' | 'model'>): Promise<Round | null> {
    return this.unitOfWork.run(async (em) => {
      const rows = await em.query<unknown[]>(
        `select agreement_id as before from agreement_proposals where tenant_id = $1 and taken_into = $2 limit 1`,
        [tenantId, id],
      );
      if (rows.length === 0) return null;
      const before = await this.agreements.get({ tenantId, id: row.parse(rows[0]).before });
      const isChanged = before.model !== null && model !== null && documentChanges(before.model, model).length > 0;
      return { since: before.version, isChanged };
    });
  }
}
