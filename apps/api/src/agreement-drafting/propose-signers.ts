import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { actionsIn } from '../agreement-record/agreement.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import type { NamedSigner } from '../agreement-record/signer.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { signersOf } from './agreement-parties.js';
import { ReadParties, type Customer } from './read-parties.js';

/** Who would sign if the agreement were offered now: those of the offer before, else whom the customer's record names. */
@Injectable()
export class ProposeSigners {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signers: SignersRepository,
    private readonly readParties: ReadParties,
  ) {}

  /** @param customer as the caller has read it @returns nobody while it can't be offered */
  async run(
    { tenantId, id, state }: Pick<Agreement, 'tenantId' | 'id' | 'state'>,
    customer?: Pick<Customer, 'contacts'>,
  ): Promise<NamedSigner[]> {
    if (!actionsIn(state).includes('offer')) return [];
    return this.unitOfWork.run(async () => {
      const before = await this.signers.listOf(tenantId, id);
      if (before.length === 0) return signersOf((customer ?? (await this.readParties.run(tenantId))).contacts);
      return before.map(({ turn, name, title, email }) => ({ turn, name, title, email }));
    });
  }
}
