import { Injectable } from '@nestjs/common';
import * as m from '#messages';
import { SignProposalsPage, type SignProposalsPageProps } from '#public-pages/sign-proposals.js';
import { ListProposals } from '../agreement-proposals/list-proposals.js';
import { Clock } from '../platform/clock.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../platform/pages/page-answer.js';
import { currentRequest, type Locale } from '../platform/requests/request-scope.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { formOf } from './form-of.js';
import { formMessage } from './line-fault.js';
import { stageOf } from './link-stage.js';
import { OpenSigningLink } from './open-signing-link.js';
import { faultsOf, type ProposalFault } from './proposal-form.js';
import { ProposeByLink } from './propose-by-link.js';
import { LONGEST, type ProposalForm } from './signing.schema.js';

type Answer = PageAnswer<SignProposalsPageProps> | SeeOther;
type More = Partial<Pick<SignProposalsPageProps, 'errors' | 'values' | 'isSent'>>;

/** The page on which a signatory asks for a change before signing, and reads what was answered. */
@Injectable()
export class ComposeProposalsPage {
  constructor(
    private readonly openLink: OpenSigningLink,
    private readonly listProposals: ListProposals,
    private readonly proposeByLink: ProposeByLink,
    private readonly readProfile: ReadProcessorProfile,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async run(token: string, more: More = {}, status = 200): Promise<Answer> {
    return this.openLink.run(token, async (offer) => {
      const base = `/s/${token}`;
      if (stageOf(offer, this.clock.now()) !== 'waiting') return seeOther(base);
      const { tenantId, agreementId: id, reference, version } = offer;
      const { items, clauses } = await this.listProposals.run({ tenantId, id });
      const props = { base, reference, version, items, clauses, errors: [], isSent: false, ...more };
      return page(SignProposalsPage, props, { status, form: formOf(token, '/proposals', ['errors', 'values']) });
    });
  }

  /** @throws NotFound, TooMany */
  async send(token: string, form: ProposalForm): Promise<Answer> {
    const { place, wish } = form;
    const values = { place, wish };
    const faults = await this.#faults(token, form);
    const errors = faults.map((fault) => ({ field: fault.field, message: messageOf(fault, currentRequest().locale) }));
    if (errors.length > 0) return this.run(token, { errors, values }, 422);
    const outcome = await this.proposeByLink.run(token, form);
    if (outcome === 'too-many') {
      const { email } = await this.readProfile.run();
      const message = m.agreement_proposals_error_many({ email }, { locale: currentRequest().locale });
      return this.run(token, { errors: [{ message }], values }, 409);
    }
    return seeOther(outcome === 'sent' ? `/s/${token}/proposals?sent=yes` : `/s/${token}`);
  }

  #faults(token: string, form: ProposalForm): Promise<ProposalFault[]> {
    return this.openLink.run(token, async ({ tenantId, agreementId: id }) => {
      const { clauses, isWaiting } = await this.listProposals.run({ tenantId, id });
      return isWaiting
        ? faultsOf(
            form,
            clauses.map((clause) => clause.id),
          )
        : [];
    });
  }
}

function messageOf(fault: ProposalFault, locale: Locale): string {
  if (fault.field === 'place') return m.agreement_proposals_error_place({}, { locale });
  if (fault.problem === 'too-long') return formMessage(fault.problem, locale, LONGEST.words);
  return fault.problem === 'missing'
    ? m.agreement_proposals_error_wish({}, { locale })
    : m.agreement_proposals_error_unprintable({ characters: fault.characters.join(' ') }, { locale });
}
