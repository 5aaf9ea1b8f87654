import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { ReadOffer, type Offer } from '../agreement-offering/read-offer.js';
import { tokenHash } from '../platform/ids.js';
import { NotFound } from '../platform/problem.js';
import { currentRequest, enterRequest } from '../platform/requests/request-scope.js';

const place = z.object({ tenant_id: z.uuid(), id: z.uuid() });

/** Finds what a signing link leads to, and works on it as its signer, within that customer. */
@Injectable()
export class OpenSigningLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readOffer: ReadOffer,
  ) {}

  /**
   * @param token as in the address; only its hash is looked up
   * @throws NotFound for a token that leads nowhere, and whatever `work` throws
   */
  async run<T>(token: string, work: (offer: Offer) => Promise<T>): Promise<T> {
    const rows = await this.unitOfWork.read(`select tenant_id, id from directory.signing_link($1)`, [tokenHash(token)]);
    if (rows.length === 0) throw new NotFound();
    const { tenant_id: tenantId, id: linkId } = place.parse(rows[0]);
    const scope = { ...currentRequest(), actor: { kind: 'signer', id: linkId } } as const;
    return enterRequest(scope, () =>
      enterContext({ realm: 'public', tenantId }, async () => work(await this.readOffer.run({ tenantId, linkId }))),
    );
  }
}
