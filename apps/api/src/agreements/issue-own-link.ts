import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { Conflict, NotSignedIn } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { isOpen } from '../agreement-record/agreement.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { ownTenant } from './read-agreement.js';
import { SendSigningLink } from '../agreement-offering/send-signing-link.js';

/** A signatory who is signed in signs at the same page as everybody else, by a link of its own. */
@Injectable()
export class IssueOwnLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly sendSigningLink: SendSigningLink,
  ) {}

  /** @throws NotFound, Conflict `not_in_state` unless it waits for a signature */
  async run(id: string): Promise<{ url: string }> {
    const { session } = currentRequest();
    if (!session) throw new NotSignedIn();
    return this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get({ tenantId: ownTenant(), id });
      const { state, expiresAt } = agreement;
      if (!isOpen(state) || !expiresAt)
        throw new Conflict('not_in_state', 'The agreement does not wait for a signature.');
      const signer = { name: session.name, title: '', email: session.email };
      return { url: await this.sendSigningLink.issue({ agreement, signer, expiresAt }) };
    });
  }
}
