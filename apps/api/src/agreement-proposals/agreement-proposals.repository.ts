import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { changedRows } from '../platform/changed-rows.js';
import { NotFound } from '../platform/problem.js';
import { acceptedValue } from './agreement-proposals.schema.js';
import { proposalKinds, proposalStates, type AcceptedValue, type Decision, type ProposalKind } from './proposal.js';

const row = z.object({
  tenantId: z.uuid(),
  id: z.uuid(),
  agreementId: z.uuid(),
  kind: z.enum(proposalKinds),
  place: z.string(),
  position: z.number().nullable(),
  wish: z.string(),
  reason: z.string(),
  authorName: z.string(),
  authorEmail: z.string(),
  signerId: z.uuid().nullable(),
  madeAt: z.date(),
  state: z.enum(proposalStates),
  answer: z.string().nullable(),
  accepted: acceptedValue.nullable(),
  decidedAt: z.date().nullable(),
  takenInto: z.uuid().nullable(),
});
export type Proposal = z.infer<typeof row>;

export type NewProposal = {
  readonly tenantId: string;
  readonly id: string;
  readonly agreementId: string;
  readonly kind: ProposalKind;
  readonly place: string;
  readonly position: number | null;
  readonly wish: string;
  readonly reason: string;
  readonly authorName: string;
  readonly authorEmail: string;
  readonly personId: string | null;
  readonly signerId: string | null;
  readonly madeAt: Date;
};

export type Decided = {
  readonly state: Decision;
  readonly answer: string;
  readonly accepted: AcceptedValue | null;
  readonly decidedAt: Date;
  readonly decidedBy: string;
};

type Of = { readonly tenantId: string; readonly agreementId: string };

const columns = `tenant_id as "tenantId", id, agreement_id as "agreementId", kind, place, position, wish, reason,
  author_name as "authorName", author_email as "authorEmail", signer_id as "signerId", made_at as "madeAt", state, answer,
  accepted, decided_at as "decidedAt", taken_into as "takenInto"`;

/** What customers propose; each is decided once, by one conditional UPDATE. */
@Injectable()
export class AgreementProposalsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns oldest first */
  async listOf({ tenantId, agreementId }: Of): Promise<Proposal[]> {
    return this.#read(`tenant_id = $1 and agreement_id = $2`, [tenantId, agreementId]);
  }

  /** What a version was made of. @returns oldest first */
  async listTakenInto({ tenantId, agreementId }: Of): Promise<Proposal[]> {
    return this.#read(`tenant_id = $1 and taken_into = $2`, [tenantId, agreementId]);
  }

  /** @throws NotFound */
  async get(agreementId: string, id: string): Promise<Proposal> {
    const [found] = await this.#read(`agreement_id = $1 and id = $2`, [agreementId, id]);
    if (!found) throw new NotFound();
    return found;
  }

  async add(made: NewProposal): Promise<void> {
    await this.unitOfWork.em.query(
      `insert into agreement_proposals (tenant_id, id, agreement_id, kind, place, position, wish, reason, author_name,
         author_email, person_id, signer_id, made_at, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'open')`,
      [
        ...[made.tenantId, made.id, made.agreementId, made.kind, made.place, made.position, made.wish, made.reason],
        ...[made.authorName, made.authorEmail, made.personId, made.signerId, made.madeAt],
      ],
    );
  }

  /** @returns whether this call decided it */
  async decide({ tenantId, id }: Pick<Proposal, 'tenantId' | 'id'>, decided: Decided): Promise<boolean> {
    const { state, answer, accepted, decidedAt, decidedBy } = decided;
    const changed = await changedRows(
      this.unitOfWork.em,
      `update agreement_proposals set state = $3, answer = $4, accepted = $5, decided_at = $6, decided_by = $7
       where tenant_id = $1 and id = $2 and state = 'open'`,
      [tenantId, id, state, answer, accepted && JSON.stringify(accepted), decidedAt, decidedBy],
    );
    return changed === 1;
  }

  /** The accepted ones go into the version that takes the agreement's place. */
  async takeInto({ tenantId, agreementId }: Of, nextId: string): Promise<void> {
    await this.unitOfWork.em.query(
      `update agreement_proposals set taken_into = $3 where tenant_id = $1 and agreement_id = $2 and state = 'accepted'`,
      [tenantId, agreementId, nextId],
    );
  }

  /** @returns how many staff had not been told of yet */
  async tell({ tenantId, agreementId }: Of, now: Date): Promise<number> {
    return changedRows(
      this.unitOfWork.em,
      `update agreement_proposals set told_at = $3
       where tenant_id = $1 and agreement_id = $2 and told_at is null and state in ('open', 'as-it-stood')`,
      [tenantId, agreementId, now],
    );
  }

  async #read(where: string, values: readonly unknown[]): Promise<Proposal[]> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select ${columns} from agreement_proposals where ${where} order by id`,
      [...values],
    );
    return z.array(row).parse(rows);
  }
}
