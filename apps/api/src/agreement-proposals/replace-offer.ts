import { Injectable } from '@nestjs/common';
import * as m from '#messages';
import { UnitOfWork } from '#tenancy';
import { EndAgreement } from '../agreement-concluding/end-agreement.js';
import { ChangeAnnexes } from '../agreement-drafting/change-annexes.js';
import { DraftAgreement } from '../agreement-drafting/draft-agreement.js';
import { contentOf } from '../agreement-record/agreement-content.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';
import { withinLimits } from './accepted-changes.js';
import { agreementReplaced } from './agreement-proposals.events.js';
import { AgreementProposalsRepository } from './agreement-proposals.repository.js';

/**
 * A new round: the offer is withdrawn and the next version drafted with what was accepted, in one transaction, so that
 * there are never two offers and never none being made. Staff look at it and send it as ever.
 */
@Injectable()
export class ReplaceOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly proposals: AgreementProposalsRepository,
    private readonly endAgreement: EndAgreement,
    private readonly draftAgreement: DraftAgreement,
    private readonly changeAnnexes: ChangeAnnexes,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the draft's id
   * @throws NotFound, Conflict `not_in_state` unless it waits for the customer's signature, `proposals_open` before every
   * point is answered, `nothing_accepted`, `list_full`, `no_published_template`
   */
  async run(id: string): Promise<string> {
    return this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get({ id });
      const { tenantId, locale, data } = agreement;
      await this.agreements.holdOpen(agreement, this.clock.now());
      const proposals = await this.proposals.listOf({ tenantId, agreementId: id });
      if (proposals.some(({ state }) => state === 'open'))
        throw new Conflict('proposals_open', 'There are open points. Answer them, then make a new version.');
      const accepted = proposals.filter(({ state }) => state === 'accepted');
      if (accepted.length === 0)
        throw new Conflict('nothing_accepted', 'No proposal was accepted, so a new version would be the same.');
      const changes = accepted.map(({ accepted: value, ...proposal }) => ({ ...proposal, value }));
      const content = withinLimits(
        contentOf(data),
        changes,
        'Withdraw the offer and write a new version without some.',
      );
      const reason = m.agreement_proposals_replaced_reason({}, { locale });
      await this.endAgreement.run({ tenantId, id }, 'withdrawn', reason, 'agreement-replaced');
      const nextId = await this.draftAgreement.run(tenantId, { revises: id });
      const { revision } = await this.agreements.getFacts({ tenantId, id: nextId });
      await this.changeAnnexes.run(nextId, { revision, content });
      await this.proposals.takeInto({ tenantId, agreementId: id }, nextId);
      const about = { tenantId, subjectId: id };
      await this.auditLog.record(agreementReplaced, { ...about, data: { nextId, count: accepted.length } });
      return nextId;
    });
  }
}
