import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { Conflict, NotSignedIn } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { isOpen } from '../agreement-record/agreement.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { ownTenant } from './read-agreement.js';
import { sameMailbox } from '../agreement-record/mailbox.js';
import { hasTurn, type Signer } from '../agreement-record/signer.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { SendSigningLink } from '../agreement-offering/send-signing-link.js';

/**
 * A signatory who is signed in signs at the same page as everybody else, by a link of its own: in its own place, or,
 * where it is not among the signers, in the place of the one whose turn it is.
 */
@Injectable()
export class IssueOwnLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly signers: SignersRepository,
    private readonly sendSigningLink: SendSigningLink,
  ) {}

  /**
   * @throws NotFound, Conflict `not_in_state` unless it waits for a signature, `not_your_turn` when others sign first or
   * it can't be told in whose place
   */
  async run(id: string): Promise<{ url: string }> {
    const { session } = currentRequest();
    if (!session) throw new NotSignedIn();
    return this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get({ tenantId: ownTenant(), id });
      const { state, expiresAt } = agreement;
      if (!isOpen(state) || !expiresAt)
        throw new Conflict('not_in_state', 'The agreement does not wait for a signature.');
      const person = { name: session.name, title: '', email: session.email };
      const signerId = placeOf(await this.signers.listOf(agreement.tenantId, id), session.email);
      return { url: await this.sendSigningLink.issue({ agreement, signerId, person, expiresAt }) };
    });
  }
}

function placeOf(signers: readonly Signer[], email: string): string {
  const own = signers.find((signer) => sameMailbox(signer.email, email));
  const due = own ? [own].filter(hasTurn) : signers.filter(hasTurn);
  const [place] = due;
  if (own?.state === 'signed') throw new Conflict('not_in_state', 'You have signed the agreement.');
  if (!place || due.length > 1)
    throw new Conflict('not_your_turn', 'Others sign before you, or several do, and you are none of them.');
  return place.id;
}
