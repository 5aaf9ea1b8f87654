import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { sameMailbox } from '../agreement-record/mailbox.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { presentEach, presentProposals } from './agreement-proposals.presenter.js';
import { AgreementProposalsRepository } from './agreement-proposals.repository.js';
import type { ProposalAnswer, ProposalsAnswer } from './agreement-proposals.schema.js';

type Written = {
  readonly tenantId: string;
  readonly agreementId: string;
  readonly signerId: string;
  readonly email: string;
};

/** What was proposed and asked before signing, with the answers, and what can still be proposed for. */
@Injectable()
export class ListProposals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly proposals: AgreementProposalsRepository,
  ) {}

  /** What one signer wrote by its link, for itself. @throws NotFound */
  async ofSigner({ signerId, email, ...where }: Written): Promise<ProposalAnswer[]> {
    return this.unitOfWork.run(async () => {
      const { tenantId, agreementId } = where;
      const agreement = await this.agreements.get({ tenantId, id: agreementId });
      const own = (await this.proposals.listOf(where)).filter(
        (proposal) => proposal.signerId === signerId && sameMailbox(proposal.authorEmail, email),
      );
      return presentEach(agreement, own, currentRequest().locale);
    });
  }

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
