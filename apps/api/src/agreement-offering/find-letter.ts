import { Injectable } from '@nestjs/common';
import { documentChanges } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { Letter } from './send-signing-link.js';

const row = z.object({ before: z.uuid() });

/** Which mail takes an offer to its signers: a first one's, or one that says which version it takes the place of. */
@Injectable()
export class FindLetter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
  ) {}

  /** After proposals it leads to what they changed of the version before, else to what is new since the one in force. */
  async run(agreement: Agreement): Promise<Letter> {
    return this.unitOfWork.run(async () => {
      const proposedOn = await this.#proposedOn(agreement);
      const bound = await this.#bound(agreement);
      const before = proposedOn ?? bound;
      if (!before) return { template: 'agreement-offer' };
      const more = {
        version: agreement.version,
        since: before.version,
        afterProposals: proposedOn !== null,
        inForce: bound?.version ?? 0,
        isChanged: isChanged(before, agreement),
      };
      return { template: 'agreement-offer-next', more, pages: { changes: proposedOn ? '/round' : '/changes' } };
    });
  }

  async #proposedOn({ tenantId, id }: Agreement): Promise<Agreement | null> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select agreement_id as before from agreement_proposals where tenant_id = $1 and taken_into = $2 limit 1`,
      [tenantId, id],
    );
    return rows.length === 0 ? null : this.agreements.get({ tenantId, id: row.parse(rows[0]).before });
  }

  /** The version of it that binds until this one is signed. */
  async #bound(agreement: Agreement): Promise<Agreement | null> {
    const sealed = await this.agreements.sealedBefore(agreement);
    return sealed?.state === 'in_force' ? sealed : null;
  }
}

const isChanged = (before: Agreement, { model }: Agreement): boolean =>
  before.model !== null && model !== null && documentChanges(before.model, model).length > 0;
