import { Injectable } from '@nestjs/common';
import { NotSignedIn } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import type { ProposalOrder } from './agreement-proposals.schema.js';
import { ProposeChange } from './propose-change.js';

/** A member of the customer proposes, in its own name. */
@Injectable()
export class ProposeAsMember {
  constructor(private readonly proposeChange: ProposeChange) {}

  /** @throws as `ProposeChange` */
  async run(where: { readonly tenantId: string; readonly id: string }, order: ProposalOrder): Promise<void> {
    const { session } = currentRequest();
    if (!session) throw new NotSignedIn();
    const { name, email, personId } = session;
    await this.proposeChange.run(where, order, { name, email, personId, signerId: null });
  }
}
