import { Injectable } from '@nestjs/common';
import * as m from '#messages';
import { UnitOfWork } from '#tenancy';
import { ReadOffer, type Offer } from '../agreement-offering/read-offer.js';
import { SignAgreement } from '../agreement-concluding/sign-agreement.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { stageOf } from './link-stage.js';
import { cleanCode } from './one-time-code.js';
import { OpenSigningLink } from './open-signing-link.js';
import { drawingOf, faultsOf, type SignFault } from './sign-form.js';
import { SigningCodesRepository } from './signing-codes.repository.js';
import type { SignForm } from './signing.schema.js';

/** `signed` also when it was signed before: a second press of the button is no error. */
export type SignOutcome =
  | { readonly kind: 'signed' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'faults'; readonly faults: readonly SignFault[] };

/** Which wording of the statements was accepted; counted up when it changes. */
const STATEMENT_VERSION = 2;

@Injectable()
export class SignByLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly openLink: OpenSigningLink,
    private readonly readOffer: ReadOffer,
    private readonly codes: SigningCodesRepository,
    private readonly signAgreement: SignAgreement,
    private readonly clock: Clock,
  ) {}

  /**
   * @param from where the request came from: evidence that nobody reads in the portal
   * @throws NotFound
   */
  async run(
    token: string,
    form: SignForm,
    from: { readonly ip: string; readonly userAgent: string },
  ): Promise<SignOutcome> {
    return this.openLink.run(token, async (offer) => {
      const stage = stageOf(offer, this.clock.now());
      if (stage !== 'waiting') return { kind: stage === 'signed' ? 'signed' : 'closed' };
      if (form.hash !== offer.contentHash) return { kind: 'changed' };
      const faults = faultsOf(form);
      if (faults.length > 0) return { kind: 'faults', faults };
      const code = await this.unitOfWork.run(() => this.codes.try(offer, 'sign', cleanCode(form.code)));
      // Somebody who pressed twice finds the code spent by the first press.
      if (code === 'spent' && (await this.#isSigned(offer))) return { kind: 'signed' };
      if (typeof code === 'string') return { kind: 'faults', faults: [{ field: 'code', problem: code }] };
      return this.#sign(offer, form, { ...from, codeId: code.id });
    });
  }

  async #sign(
    offer: Offer,
    form: SignForm,
    { codeId, ...from }: { readonly ip: string; readonly userAgent: string; readonly codeId: string },
  ): Promise<SignOutcome> {
    const { locale } = currentRequest();
    const own = { controller: offer.controller };
    const statements = [
      { id: 'authority', version: STATEMENT_VERSION, text: m.signing_authority(own, { locale }) },
      { id: 'consent', version: STATEMENT_VERSION, text: m.signing_consent({}, { locale }) },
    ];
    const { tenantId, agreementId, linkId, contentHash, signer, place } = offer;
    const drawing = drawingOf(form);
    if (!place || drawing === 'unreadable') return { kind: 'closed' };
    const person = { name: form.name.trim(), title: form.title.trim(), email: signer.email };
    try {
      await this.unitOfWork.run(async () => {
        if (!(await this.codes.useUp(tenantId, codeId)))
          throw new Conflict('not_in_state', 'The code has been used in the meantime.');
        const typedSignature = form.signature.trim();
        const signature = { ...person, typedSignature, drawing, statements, locale, ...from };
        await this.signAgreement.run({ tenantId, agreementId, signerId: place.id, linkId, contentHash, ...signature });
      });
      return { kind: 'signed' };
    } catch (error) {
      if (error instanceof Conflict) return { kind: (await this.#isSigned(offer)) ? 'signed' : 'closed' };
      throw error;
    }
  }

  #isSigned(offer: Offer): Promise<boolean> {
    return this.readOffer.run(offer).then(({ stage }) => stage === 'signed');
  }
}
