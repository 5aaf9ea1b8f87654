import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { DraftAgreement } from '../agreement-drafting/draft-agreement.js';
import { OfferAgreement } from '../agreement-offering/offer-agreement.js';
import { isOpen, isSigned } from '../agreement-record/agreement.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';
import { failureOf } from './campaign-failure.js';
import { CampaignCustomersRepository, type CampaignPlace, type NextStep } from './campaign-customers.repository.js';
import { CampaignsRepository, type StoredCampaign } from './campaigns.repository.js';
import { InformOfWording } from './inform-of-wording.js';

/**
 * Does for one customer what its campaign asks for, as staff would by hand: draft, then offer. Two transactions, for the
 * reference stands in the document; killed in between, the next run finds the draft and offers that. Each begins by
 * holding the place, so nobody is sent anything twice.
 */
@Injectable()
export class OfferInCampaign {
  readonly #log = new Logger('campaigns');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignsRepository,
    private readonly places: CampaignCustomersRepository,
    private readonly agreements: AgreementsRepository,
    private readonly draftAgreement: DraftAgreement,
    private readonly offerAgreement: OfferAgreement,
    private readonly informOfWording: InformOfWording,
    private readonly clock: Clock,
  ) {}

  /** Call it in the customer's context. What goes wrong is noted on the customer's place; it throws when even that fails. */
  async run(campaign: StoredCampaign, tenantId: string): Promise<void> {
    const place = { tenantId, campaignId: campaign.id };
    try {
      const draftId = await this.unitOfWork.run(() => this.#begin(campaign, place));
      if (draftId === null) return;
      const { expiresInDays } = campaign.settings;
      await this.offerAgreement.run(draftId, { expiresInDays, sendAnyway: false, alone: true }, () =>
        this.#offered(place),
      );
    } catch (error) {
      const failure = failureOf(error);
      if (failure.reason === 'unexpected')
        this.#log.error({ ...place, error: error instanceof Error ? error.stack : String(error) });
      await this.unitOfWork.run(() => this.places.trySettle(place, { ...failure, at: this.clock.now() }));
    }
  }

  /** @returns the draft to offer; null when the customer is settled */
  async #begin(campaign: StoredCampaign, place: CampaignPlace): Promise<string | null> {
    const { tenantId } = place;
    if (!(await this.campaigns.keepRunning(campaign.id))) return null;
    await this.agreements.holdCustomer(tenantId);
    const held = await this.places.hold(place);
    if (!held) return null;
    if (held.agreementId !== null) {
      const { state } = await this.agreements.getFacts({ tenantId, id: held.agreementId });
      if (state === 'draft') return held.agreementId;
      if (isOpen(state) || isSigned(state)) return this.#settled(place, { outcome: 'offered' });
    }
    const next = await this.places.nextStep(tenantId, campaign);
    if (next.step === 'none') return this.#settled(place, refused(next));
    if (next.step === 'notice') {
      const agreementId = await this.informOfWording.run(campaign, tenantId);
      return this.#settled(place, { outcome: 'notified', agreementId });
    }
    // It had an agreement when the campaign was started: nobody has read what its first one would say.
    if (next.step === 'first' && !campaign.confirmed)
      return this.#settled(place, { outcome: 'failed', reason: 'moved_on' });
    const draftId = await this.draftAgreement.run(tenantId, {
      ...(next.boundId !== null && { revises: next.boundId }),
      templateVersionId: campaign.templateVersionId,
      annexA: campaign.settings.annexA,
    });
    await this.places.keepDraft(place, next.step, draftId);
    return draftId;
  }

  async #settled(
    place: CampaignPlace,
    how: Omit<Parameters<CampaignCustomersRepository['trySettle']>[1], 'at'>,
  ): Promise<null> {
    await this.places.trySettle(place, { ...how, at: this.clock.now() });
    return null;
  }

  /** In the transaction that sends: what another run has settled is not sent once more. */
  async #offered(place: CampaignPlace): Promise<void> {
    if (!(await this.places.trySettle(place, { outcome: 'offered', at: this.clock.now() })))
      throw new Conflict('not_in_state', 'The customer is settled.');
  }
}

/** What is incomplete can be repaired and tried again; the rest stays as it is. */
function refused({ reason, missing }: NextStep) {
  if (reason === null) throw new Error('nothing to do, and no reason');
  return reason === 'incomplete'
    ? ({ outcome: 'failed', reason, missing } as const)
    : ({ outcome: 'not_affected', reason } as const);
}
