import { Injectable } from '@nestjs/common';
import * as m from '#messages';
import { UnitOfWork } from '#tenancy';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { Conflict, Invalid } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { proposalMade } from './agreement-proposals.events.js';
import { tellStaffOfProposals } from './agreement-proposals.jobs.js';
import { AgreementProposalsRepository, type NewProposal } from './agreement-proposals.repository.js';
import type { ProposalOrder } from './agreement-proposals.schema.js';
import { clausesOf, isList, offeredFields, written } from './offered-fields.js';
import { MOST_PROPOSALS } from './proposal.js';

/** Who proposes: a member of the customer, or a signer by its link. */
export type Author = {
  readonly name: string;
  readonly email: string;
  readonly personId: string | null;
  readonly signerId: string | null;
};

/** Staff are told once of what is written within a few minutes. */
const BATCH_MILLISECONDS = 5 * 60 * 1000;

/** The customer comments on a clause, or proposes another value for a field of the annexes, before it signs. */
@Injectable()
export class ProposeChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly proposals: AgreementProposalsRepository,
    private readonly outbox: Outbox,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * The same again, while it is open, changes nothing.
   * @throws NotFound; Invalid for a place that the agreement has not; Conflict `not_in_state` unless it waits for the
   * customer's signature, `too_many_proposals`
   */
  async run(
    where: { readonly tenantId: string; readonly id: string },
    order: ProposalOrder,
    author: Author,
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { tenantId, id: agreementId } = where;
      const now = this.clock.now();
      const agreement = await this.agreements.get(where);
      // The row is ours now: what is proposed and what ends the agreement happen one after another.
      await this.agreements.holdOpen(where, now);
      refusePlace(agreement, order);
      const made: NewProposal = {
        ...{ tenantId, agreementId, id: newId(), kind: order.kind, place: order.place, madeAt: now },
        position: 'position' in order ? order.position : null,
        wish: 'wish' in order ? order.wish : '',
        reason: 'reason' in order ? order.reason : '',
        ...{ authorName: author.name, authorEmail: author.email, personId: author.personId, signerId: author.signerId },
      };
      const earlier = await this.proposals.listOf({ tenantId, agreementId });
      if (earlier.some((one) => one.state === 'open' && isSame(one, made))) return;
      if (earlier.length >= MOST_PROPOSALS)
        throw new Conflict('too_many_proposals', 'An agreement takes so many proposals. Write to the processor.');
      await this.proposals.add(made);
      const { id: proposalId, kind, place } = made;
      await this.auditLog.record(proposalMade, { tenantId, subjectId: agreementId, data: { proposalId, kind, place } });
      const notBefore = new Date(now.getTime() + BATCH_MILLISECONDS);
      await this.outbox.add(tellStaffOfProposals, { tenantId, payload: { agreementId }, notBefore });
    });
  }
}

type Said = Pick<NewProposal, 'kind' | 'place' | 'position' | 'wish' | 'reason' | 'authorEmail'>;
const isSame = (one: Said, other: Said): boolean =>
  (['kind', 'place', 'position', 'wish', 'reason', 'authorEmail'] as const).every((part) => one[part] === other[part]);

/** A place that is not there, or words that are there already. */
function refusePlace({ data, model }: Agreement, order: ProposalOrder): void {
  const { locale } = currentRequest();
  const refuse = (path: string): never => {
    throw new Invalid([{ path, code: 'unknown_place', message: m.agreement_proposals_unknown_place({}, { locale }) }]);
  };
  if (order.kind === 'comment') {
    if (!model || !clausesOf(model).some(({ id }) => id === order.place)) refuse('place');
    return;
  }
  if (isList(order.place) === (order.kind === 'text')) refuse('place');
  const field = offeredFields(data).find((one) => one.field === order.place);
  const entry = 'position' in order ? field?.entries[order.position] : undefined;
  if ('position' in order && !entry) refuse('position');
  const offered = entry ? written(entry) : field?.text;
  if ((order.kind === 'text' || order.kind === 'change') && order.wish === offered)
    throw new Invalid([{ path: 'wish', code: 'unchanged', message: m.agreement_proposals_unchanged({}, { locale }) }]);
}
