import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import * as m from '#messages';
import { UnitOfWork } from '#tenancy';
import { contentOf } from '../agreement-record/agreement-content.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { AgreementContent } from '../agreement-record/agreements.schema.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict, Forbidden, Invalid } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { proposalDecided } from './agreement-proposals.events.js';
import { AgreementProposalsRepository, type Decided, type Proposal } from './agreement-proposals.repository.js';
import type { DecisionOrder } from './agreement-proposals.schema.js';
import { withinLimits } from './accepted-changes.js';
import { valueKindOf } from './proposal.js';
import { SendAnswers } from './send-answers.js';

/** Staff accept a proposal with the value as it goes in, reject it with a reason, or answer it. */
@Injectable()
export class DecideProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly proposals: AgreementProposalsRepository,
    private readonly sendAnswers: SendAnswers,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * With the last open one, those who wrote are told. The same again, value and answer too, changes nothing.
   * @throws NotFound; Invalid for a value of another form than the field's; Conflict `not_in_state` unless the agreement
   * waits for the customer's signature, `proposal_decided`, `place_taken` when another one for the same place was accepted,
   * `list_full` when the annex takes no more
   */
  async run(agreementId: string, proposalId: string, order: DecisionOrder): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { actor } = currentRequest();
      if (actor.kind !== 'person') throw new Forbidden();
      const proposal = await this.proposals.get(agreementId, proposalId);
      const now = this.clock.now();
      const agreement = await this.agreements.get({ id: agreementId });
      // The row is ours now: of the last two answers at the same moment, the second sees the first.
      await this.agreements.holdOpen(agreement, now);
      const accepted = acceptedBy(order, proposal);
      const { tenantId } = agreement;
      const before = await this.proposals.listOf({ tenantId, agreementId });
      if (order.decision === 'accepted') {
        refuseSecond(proposal, before);
        refuseOneTooMany(contentOf(agreement.data), { ...proposal, accepted }, before);
      }
      const decided = { state: order.decision, answer: order.answer, accepted, decidedAt: now, decidedBy: actor.id };
      if (!(await this.proposals.decide(proposal, decided))) {
        refuseOther(await this.proposals.get(agreementId, proposalId), decided);
        return;
      }
      const data = { proposalId, decision: order.decision };
      await this.auditLog.record(proposalDecided, { tenantId, subjectId: agreementId, data });
      if (before.every(({ id, state }) => id === proposalId || state !== 'open'))
        await this.sendAnswers.run(agreement, before);
    });
  }
}

function acceptedBy(order: DecisionOrder, { kind, place }: Proposal) {
  if (order.decision !== 'accepted') return null;
  const { locale } = currentRequest();
  const { value, answer } = order;
  if ((value?.kind ?? null) !== valueKindOf(kind, place))
    throw new Invalid([{ path: 'value', code: 'form', message: m.agreement_proposals_value_form({}, { locale }) }]);
  // A comment has no value of its own, so what is done about it is said in words.
  if (kind === 'comment' && answer === '')
    throw new Invalid([{ path: 'answer', code: 'missing', message: m.agreement_proposals_say_what({}, { locale }) }]);
  return value;
}

function refuseSecond(proposal: Proposal, all: readonly Proposal[]): void {
  if (proposal.kind === 'comment' || proposal.kind === 'addition') return;
  const taken = all.some(
    ({ id, state, kind, place, position }) =>
      id !== proposal.id &&
      state === 'accepted' &&
      kind !== 'addition' &&
      place === proposal.place &&
      position === proposal.position,
  );
  if (taken) throw new Conflict('place_taken', 'Another proposal for the same place was accepted. Answer this one.');
}

function refuseOneTooMany(content: AgreementContent, proposal: Proposal, all: readonly Proposal[]): void {
  if (proposal.kind !== 'addition') return;
  const others = all.filter(({ id, state }) => id !== proposal.id && state === 'accepted');
  const changes = [...others, proposal].map(({ accepted: value, ...change }) => ({ ...change, value }));
  withinLimits(content, changes, 'Reject this, or accept the removal of another entry first.');
}

/** Somebody was faster; an echo of the decision that stands is fine. */
function refuseOther(stands: Proposal, { state, answer, accepted }: Omit<Decided, 'decidedAt' | 'decidedBy'>): void {
  if (stands.state === state && stands.answer === answer && isDeepStrictEqual(stands.accepted, accepted)) return;
  throw new Conflict('proposal_decided', 'Somebody has answered this already. Load it again.');
}
