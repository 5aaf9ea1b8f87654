import { Injectable } from '@nestjs/common';
import { documentChanges, type ChangedClause } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { NotFound } from '../platform/problem.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';

export type VersionChanges = { readonly since: number; readonly clauses: readonly ChangedClause[] };

/** What differs from the version that was in force before, for whoever signs the new one. */
@Injectable()
export class CompareVersions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
  ) {}

  /** @throws NotFound when it is the first version that was sealed */
  async run(where: { readonly tenantId: string; readonly id: string }): Promise<VersionChanges> {
    return this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get(where);
      const before = await this.agreements.sealedBefore(agreement);
      if (!before?.model || !agreement.model) throw new NotFound();
      return { since: before.version, clauses: documentChanges(before.model, agreement.model) };
    });
  }
}
