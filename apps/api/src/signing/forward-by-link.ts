import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { ForwardOffer } from '../agreement-offering/forward-offer.js';
import type { Offer } from '../agreement-offering/read-offer.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import { faultsOf, type ForwardFault } from './forward-form.js';
import { stageOf } from './link-stage.js';
import { cleanCode } from './one-time-code.js';
import { OpenSigningLink } from './open-signing-link.js';
import { SigningCodesRepository } from './signing-codes.repository.js';
import type { ForwardForm } from './signing.schema.js';

/** `closed`: done, or nothing to be done any more; the link itself says which. */
export type ForwardOutcome =
  { readonly kind: 'closed' } | { readonly kind: 'faults'; readonly faults: readonly ForwardFault[] };

const LIMIT = { hits: 20, perSeconds: 60 * 60 };

/**
 * The link alone hands nothing on: whoever does it also reads the signatory's mail, and the signatory is told. So a
 * stolen link can't choose its own signatory unseen.
 */
@Injectable()
export class ForwardByLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly openLink: OpenSigningLink,
    private readonly codes: SigningCodesRepository,
    private readonly forwardOffer: ForwardOffer,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, TooMany */
  async run(token: string, form: ForwardForm): Promise<ForwardOutcome> {
    return this.openLink.run(token, async (offer) => {
      if (stageOf(offer, this.clock.now()) !== 'waiting') return { kind: 'closed' };
      await this.rateLimit.take('signing-forward', offer.linkId, LIMIT);
      const faults = [...faultsOf(form), ...(await this.#others(offer, form))];
      if (faults.length > 0) return { kind: 'faults', faults };
      const code = await this.unitOfWork.run(() => this.codes.try(offer, 'forward', cleanCode(form.code)));
      if (typeof code === 'string') return { kind: 'faults', faults: [{ field: 'code', problem: code }] };
      await this.#forward(offer, form, code.id);
      return { kind: 'closed' };
    });
  }

  async #others(offer: Offer, form: ForwardForm): Promise<ForwardFault[]> {
    const to = successor(form);
    const { tenantId, agreementId, signer, place } = offer;
    const problem =
      place && (await this.forwardOffer.faultOf({ tenantId, agreementId, signerId: place.id, from: signer, to }));
    return problem ? [{ field: 'email', problem }] : [];
  }

  async #forward(offer: Offer, form: ForwardForm, codeId: string): Promise<void> {
    const { tenantId, agreementId, signer, place } = offer;
    if (!place) return;
    const handing = { from: signer, to: successor(form), message: form.message.trim() };
    try {
      await this.unitOfWork.run(async () => {
        if (!(await this.codes.useUp(tenantId, codeId)))
          throw new Conflict('not_in_state', 'The code has been used in the meantime.');
        await this.codes.endAll(tenantId, place.id);
        await this.forwardOffer.run({ tenantId, agreementId, signerId: place.id, ...handing });
      });
    } catch (error) {
      // Signed, withdrawn or handed on in the meantime: the link says so.
      if (!(error instanceof Conflict)) throw error;
    }
  }
}

const successor = ({ name, title, email }: ForwardForm) => ({
  name: name.trim(),
  title: title.trim(),
  email: email.trim(),
});
