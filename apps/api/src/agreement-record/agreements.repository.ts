import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { In, IsNull, LessThan, LessThanOrEqual, MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm';
import { z } from 'zod';
import { Conflict, NotFound } from '../platform/problem.js';
import { statesBefore, takesThePlaceOf, type AgreementState } from './agreement.js';
import { agreementsMapping, type Agreement, type AgreementFacts } from './agreements.mapping.js';

type Facts = QueryDeepPartialEntity<Agreement>;
const numbered = z.object({ last: z.number() });

@Injectable()
export class AgreementsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  get #rows() {
    return this.unitOfWork.em.getRepository(agreementsMapping);
  }

  /** @throws NotFound also for what the realm may not see */
  async get(where: FindOptionsWhere<Agreement>): Promise<Agreement> {
    const row = await this.#rows.findOneBy(where);
    if (!row) throw new NotFound();
    return row;
  }

  /** The same without the texts. @throws NotFound also for what the realm may not see */
  async getFacts(where: FindOptionsWhere<Agreement>): Promise<AgreementFacts> {
    const row = await this.#rows.findOne({ where, select: factColumns });
    if (!row) throw new NotFound();
    return row;
  }

  async add(agreement: Facts): Promise<void> {
    await this.#rows.insert(agreement);
  }

  async latestVersion(tenantId: string, reference: string): Promise<number> {
    return (await this.#rows.maximum('version', { tenantId, reference })) ?? 0;
  }

  /** The newest version that stands in its place; null where it is the one to make the next of. */
  async laterThan({ tenantId, reference, version, state }: AgreementFacts): Promise<AgreementFacts | null> {
    const where = { tenantId, reference, version: MoreThan(version) };
    const later = await this.#rows.find({ where, select: factColumns, order: { version: 'desc' } });
    return later.find((one) => takesThePlaceOf(state, one.state)) ?? null;
  }

  /** @returns the next number of that year's agreements, counted from 1 */
  async nextNumber(year: number): Promise<number> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `insert into agreement_numbers as n (year, last) values ($1, 1)
       on conflict (year) do update set last = n.last + 1 returning last`,
      [year],
    );
    return numbered.parse(rows[0]).last;
  }

  /** Changes a draft, if nobody changed it since `revision` was read. @throws Conflict `draft_changed` */
  async changeDraft({ tenantId, id, revision }: Agreement, facts: Facts): Promise<void> {
    const { affected } = await this.#rows.update(
      { tenantId, id, revision, state: 'draft' },
      { ...facts, revision: revision + 1 },
    );
    if (affected !== 1)
      throw new Conflict('draft_changed', 'Somebody else has changed the agreement. Load it again, then change it.');
  }

  /**
   * Moves an agreement on, from whichever state may become `to`: the race is settled by the rows affected.
   * @param only further conditions, such as the hash of the content that was read
   * @returns whether this call moved it
   */
  async tryBecome(
    { tenantId, id }: Pick<Agreement, 'tenantId' | 'id'>,
    to: AgreementState,
    facts: Facts,
    only: FindOptionsWhere<Agreement> = {},
  ): Promise<boolean> {
    const { affected } = await this.#rows.update(
      { tenantId, id, state: In(statesBefore(to)), ...only },
      { ...facts, state: to },
    );
    return affected === 1;
  }

  /** The same, for those who can't go on without. @throws Conflict `not_in_state` */
  async become(...move: Parameters<AgreementsRepository['tryBecome']>): Promise<void> {
    if (!(await this.tryBecome(...move)))
      throw new Conflict('not_in_state', 'The agreement has moved on since it was read. Load it again.');
  }

  /**
   * Begins a change of its signers: the row is ours until the transaction ends, so what they do happens one after
   * another, and a withdrawal before or after it.
   * @param only further conditions, such as the hash of the content that was read
   * @throws Conflict `not_in_state` unless it waits for the customer
   */
  async holdOpen(
    { tenantId, id }: Pick<Agreement, 'tenantId' | 'id'>,
    changedAt: Date,
    only: FindOptionsWhere<Agreement> = {},
  ): Promise<void> {
    const open = { tenantId, id, state: In(['sent', 'viewed']), ...only };
    const { affected } = await this.#rows.update(open, { changedAt });
    if (affected !== 1) throw new Conflict('not_in_state', 'The agreement does not wait for a signature.');
  }

  /** The customer is ours until the transaction ends: of two who would send it an agreement at once, the second sees the first's. */
  async holdCustomer(tenantId: string): Promise<void> {
    await this.unitOfWork.em.query(`select id from tenants where id = $1 for no key update`, [tenantId]);
  }

  /** Whether the customer has an agreement that was sent and is neither in force nor over. */
  async hasOpen(tenantId: string): Promise<boolean> {
    return this.#rows.existsBy({ tenantId, state: In(['sent', 'viewed', 'signed', 'countersigned', 'sealing']) });
  }

  /** @returns whether it was still unsigned when its time was up */
  async tryExpire(agreement: Pick<Agreement, 'tenantId' | 'id'>, now: Date): Promise<boolean> {
    const facts = { endedAt: now, changedAt: now };
    return this.tryBecome(agreement, 'expired', facts, { expiresAt: LessThanOrEqual(now) });
  }

  /** The version of the same agreement that was sealed last before this one; null for a first. */
  async sealedBefore({ tenantId, reference, version }: Agreement): Promise<Agreement | null> {
    return this.#rows.findOne({
      where: { tenantId, reference, version: LessThan(version), sealedDocumentId: Not(IsNull()) },
      order: { version: 'desc' },
    });
  }

  /** What the customer is bound by now: in force, the newest; null without any. */
  async inForce(tenantId: string): Promise<Agreement | null> {
    return this.#rows.findOne({ where: { tenantId, state: 'in_force' }, order: { inForceAt: 'desc', id: 'desc' } });
  }

  /** What the customer signed last, whatever came of it; null when it never did. */
  async lastSigned(tenantId: string): Promise<Agreement | null> {
    return this.#rows.findOne({
      where: { tenantId, signedAt: Not(IsNull()) },
      order: { signedAt: 'desc', id: 'desc' },
    });
  }

  /**
   * Every agreement of the customer that was in force before this one, whatever its reference: clause 14.1 has the new one
   * replace them all. @returns their ids
   */
  async supersedeOthers({ tenantId, id }: Pick<Agreement, 'tenantId' | 'id'>, at: Date): Promise<string[]> {
    const others = await this.#rows.find({ select: { id: true }, where: { tenantId, id: Not(id), state: 'in_force' } });
    const ids = others.map((other) => other.id);
    if (ids.length > 0)
      await this.#rows.update({ tenantId, id: In(ids), state: 'in_force' }, { state: 'superseded', endedAt: at });
    return ids;
  }

  /**
   * What the agreement in force says of authorisation and notice becomes the customer's. Without one its record stays as
   * it is. Call it in the transaction that brings an agreement into force or ends one.
   */
  async applyChoices(tenantId: string): Promise<void> {
    await this.unitOfWork.em.query(
      `update tenants t set authorisation = a.chosen->>'mode', notice_days = (a.chosen->>'noticeDays')::int
       from (select data->'choices'->'authorisation' as chosen from agreements
             where tenant_id = $1 and state = 'in_force' order by in_force_at desc, id desc limit 1) a
       where t.id = $1`,
      [tenantId],
    );
  }
}

const factColumns = {
  tenantId: true,
  id: true,
  reference: true,
  version: true,
  state: true,
  locale: true,
  revision: true,
  prefilled: true,
  contentHash: true,
  templateHash: true,
  templateVersionId: true,
  annexBHash: true,
  unsealedDocumentId: true,
  sealedDocumentId: true,
  sealedSha256: true,
  seal: true,
  timestampOwed: true,
  revocationProofOwed: true,
  createdAt: true,
  changedAt: true,
  sentAt: true,
  expiresAt: true,
  viewedAt: true,
  signedAt: true,
  inForceAt: true,
  endedAt: true,
  endReason: true,
} satisfies Record<keyof AgreementFacts, true>;
