import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { subProcessorFacts, subProcessorStatus, type SubProcessorFacts } from './sub-processor.js';

const stored = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  status: subProcessorStatus,
  flowDownOn: z.string().nullable(),
  facts: subProcessorFacts,
});
export type StoredSubProcessor = z.infer<typeof stored>;

@Injectable()
export class SubProcessorsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** With the newest facts, announced ones included. */
  async find(id: string): Promise<StoredSubProcessor | null> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select s.id, s.parent_id as "parentId", s.status, s.flow_down_on::text as "flowDownOn", v.facts
       from sub_processors s join sub_processor_versions v on v.sub_processor_id = s.id
       where s.id = $1 order by v.version desc limit 1`,
      [id],
    );
    return rows.length === 0 ? null : stored.parse(rows[0]);
  }

  async add(row: {
    readonly id: string;
    readonly parentId: string | null;
    readonly facts: SubProcessorFacts;
    readonly flowDownOn: string | null;
    readonly engagedSince: string | null;
    readonly validFrom: string;
    readonly at: Date;
  }): Promise<void> {
    await this.unitOfWork.em.query(
      `insert into sub_processors (id, parent_id, status, flow_down_on, activated_on, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [row.id, row.parentId, row.engagedSince ? 'active' : 'planned', row.flowDownOn, row.engagedSince, row.at],
    );
    await this.unitOfWork.em.query(
      `insert into sub_processor_versions (sub_processor_id, version, valid_from, facts) values ($1, 1, $2, $3)`,
      [row.id, row.validFrom, JSON.stringify(row.facts)],
    );
  }

  /** @returns whether it was still one that nobody has been told about */
  async savePlannedFacts(id: string, facts: SubProcessorFacts): Promise<boolean> {
    return this.#moved(
      `update sub_processor_versions v set facts = $2 from sub_processors s
       where s.id = $1 and s.status = 'planned' and v.sub_processor_id = s.id and v.change_id is null`,
      [id, JSON.stringify(facts)],
      's.id',
    );
  }

  /** Whether somebody has an agreement in force that covers one of these services. */
  async areAgreed(serviceIds: readonly string[]): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select 1 from subscriptions u join agreements a on a.tenant_id = u.tenant_id and a.state = 'in_force'
       where u.service_id = any($1::uuid[]) limit 1`,
      [serviceIds],
    );
    return rows.length > 0;
  }

  async recordFlowDown(id: string, signedOn: string): Promise<void> {
    await this.unitOfWork.em.query(`update sub_processors set flow_down_on = $2 where id = $1`, [id, signedOn]);
  }

  /** What was planned is announced: its facts hold from the day on which the change takes effect. */
  async announce(id: string, changeId: string, effectiveOn: string): Promise<boolean> {
    const moved = await this.#moved(
      `update sub_processors set status = 'announced' where id = $1 and status = 'planned'`,
      [id],
    );
    if (moved)
      await this.unitOfWork.em.query(
        `update sub_processor_versions set valid_from = $2, change_id = $3 where sub_processor_id = $1 and version = 1`,
        [id, effectiveOn, changeId],
      );
    return moved;
  }

  async addVersion(id: string, changeId: string, validFrom: string, facts: SubProcessorFacts): Promise<void> {
    await this.unitOfWork.em.query(
      `insert into sub_processor_versions (sub_processor_id, version, valid_from, change_id, facts)
       select $1, max(version) + 1, $2, $3, $4 from sub_processor_versions where sub_processor_id = $1`,
      [id, validFrom, changeId, JSON.stringify(facts)],
    );
  }

  async end(id: string, changeId: string, endsOn: string): Promise<boolean> {
    return this.#moved(
      `update sub_processors set status = 'ending', ended_on = $2, ended_by = $3 where id = $1 and status = 'active'`,
      [id, endsOn, changeId],
    );
  }

  /** Only with a contract that passes our duties on (art. 28(4)). */
  async activate(id: string, since: string): Promise<boolean> {
    return this.#moved(
      `update sub_processors set status = 'active', activated_on = $2 where id = $1 and status = 'announced' and flow_down_on is not null`,
      [id, since],
    );
  }

  async remove(id: string, on: string): Promise<boolean> {
    return this.#moved(
      `update sub_processors set status = 'removed', ended_on = $2 where id = $1 and status = 'ending'`,
      [id, on],
    );
  }

  async #moved(update: string, values: readonly unknown[], id = 'id'): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `with moved as (${update} returning ${id}) select id from moved`,
      [...values],
    );
    return rows.length > 0;
  }
}
