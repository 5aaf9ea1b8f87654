import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { presentProposals } from './agreement-proposals.presenter.js';
import { AgreementProposalsRepository } from './agreement-proposals.repository.js';
import type { ProposalsAnswer } from './agreement-proposals.schema.js';

/** What was proposed and asked before signing, with the answers, and what can still be proposed for. */
@Injectable()
export class ListProposals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly proposals: AgreementProposalsRepository,
  ) {}

  /** @throws NotFound */
  async run(where: { readonly tenantId?: string; readonly id: string }): Promise<ProposalsAnswer> {
    return this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get(where);
      const { tenantId, id: agreementId } = agreement;
      const proposals = await this.proposals.listOf({ tenantId, agreementId });
      return presentProposals(agreement, proposals, currentRequest().locale);
    });
  }
}
