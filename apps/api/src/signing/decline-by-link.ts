import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { EndAgreement } from '../agreement-concluding/end-agreement.js';
import type { Offer } from '../agreement-offering/read-offer.js';
import { ViewAgreement } from '../agreement-offering/view-agreement.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';
import { codeFaults, type CodeFault } from './code-fault.js';
import { stageOf } from './link-stage.js';
import { cleanCode } from './one-time-code.js';
import { OpenSigningLink } from './open-signing-link.js';
import { SigningCodesRepository } from './signing-codes.repository.js';
import { LONGEST, type DeclineForm } from './signing.schema.js';

export type DeclineFault = CodeFault | { readonly field: 'reason'; readonly problem: 'missing' | 'too-long' };

/** `closed`: done, or nothing to be done any more; the link itself says which. */
export type DeclineOutcome =
  { readonly kind: 'closed' } | { readonly kind: 'faults'; readonly faults: readonly DeclineFault[] };

/** It ends the agreement for everybody, so the link alone does not do it: whoever declines also reads the signer's mail. */
@Injectable()
export class DeclineByLink {
  constructor(
    private readonly openLink: OpenSigningLink,
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: SigningCodesRepository,
    private readonly viewAgreement: ViewAgreement,
    private readonly endAgreement: EndAgreement,
    private readonly clock: Clock,
  ) {}

  /** Says no, with a reason, and so for everybody who signs. Said twice, or too late, it changes nothing. @throws NotFound */
  async run(token: string, form: DeclineForm): Promise<DeclineOutcome> {
    return this.openLink.run(token, async (offer) => {
      if (stageOf(offer, this.clock.now()) !== 'waiting') return { kind: 'closed' };
      const faults = [...reasonFaults(form), ...codeFaults(form.code)];
      if (faults.length > 0) return { kind: 'faults', faults };
      const code = await this.unitOfWork.run(() => this.codes.try(offer, 'decline', cleanCode(form.code)));
      if (typeof code === 'string') return { kind: 'faults', faults: [{ field: 'code', problem: code }] };
      await this.#decline(offer, form.reason.trim(), code.id);
      return { kind: 'closed' };
    });
  }

  async #decline({ tenantId, agreementId: id, place, signer }: Offer, reason: string, codeId: string): Promise<void> {
    if (!place) return;
    try {
      await this.unitOfWork.run(async () => {
        if (!(await this.codes.useUp(tenantId, codeId)))
          throw new Conflict('not_in_state', 'The code has been used in the meantime.');
        await this.viewAgreement.run({ tenantId, id }, place.id);
        await this.endAgreement.decline({ tenantId, id }, place, signer, reason);
      });
    } catch (error) {
      // Signed, withdrawn or handed on in the meantime: the link says so.
      if (!(error instanceof Conflict)) throw error;
    }
  }
}

function reasonFaults({ reason }: DeclineForm): DeclineFault[] {
  const { length } = reason.trim();
  if (length < 3) return [{ field: 'reason', problem: 'missing' }];
  return length > LONGEST.words ? [{ field: 'reason', problem: 'too-long' }] : [];
}
