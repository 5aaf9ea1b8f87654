import { Injectable } from '@nestjs/common';
import { documentChanges, type ChangedClause } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { ComposeDocument } from '../agreement-drafting/compose-document.js';
import { NotFound } from '../platform/problem.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { ChangesAnswer } from './agreement-lists.schema.js';
import { ReadAgreement } from './read-agreement.js';

export type VersionChanges = { readonly since: number; readonly clauses: readonly ChangedClause[] };

/** What differs from the version that was in force before, for whoever signs the new one and for who drafts it. */
@Injectable()
export class CompareVersions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly readAgreement: ReadAgreement,
    private readonly composeDocument: ComposeDocument,
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

  /** For staff, also of a draft, as it would be sent now. @throws NotFound */
  async forStaff(id: string): Promise<ChangesAnswer> {
    const { agreement, before } = await this.unitOfWork.run(async () => {
      const read = await this.readAgreement.asOfNow({ id });
      return { agreement: read, before: await this.agreements.sealedBefore(read) };
    });
    if (!before?.model) return { since: null, clauses: [] };
    const { data, templateVersionId } = agreement;
    const model = agreement.model ?? (await this.composeDocument.run(data, templateVersionId));
    return { since: before.version, clauses: [...documentChanges(before.model, model)] };
  }
}
