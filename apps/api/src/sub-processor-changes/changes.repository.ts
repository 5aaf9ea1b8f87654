import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import type { BroughtTransfer } from './brought-transfers.js';
import { changeDraft, changeState, type ChangeDraft } from './change.js';
import { touchedServices } from './touched-services.js';

const stored = changeDraft.extend({ id: z.uuid(), state: changeState });
export type StoredChange = z.infer<typeof stored>;

const byId = `select id, kind, state, sub_processor_id as "subProcessorId", replaced_id as "replacedId",
    effective_on::text as "effectiveOn", explanation, facts
  from sub_processor_changes where id = $1`;

@Injectable()
export class ChangesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(id: string): Promise<StoredChange | null> {
    return this.#one(byId, id);
  }

  /** As it is now, and as it stays until the transaction ends: nobody else edits, announces or removes it meanwhile. */
  async hold(id: string): Promise<StoredChange | null> {
    return this.#one(`${byId} for update`, id);
  }

  async add(id: string, draft: ChangeDraft, at: Date): Promise<void> {
    await this.unitOfWork.em.query(
      `insert into sub_processor_changes (id, kind, state, sub_processor_id, replaced_id, effective_on, explanation, facts, created_at)
       values ($1, $2, 'draft', $3, $4, $5, $6, $7, $8)`,
      [id, draft.kind, draft.subProcessorId, draft.replacedId, draft.effectiveOn, ...this.#texts(draft), at],
    );
  }

  /** @returns false when it is no longer a draft */
  async save(id: string, draft: ChangeDraft): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `with saved as (update sub_processor_changes set kind = $2, sub_processor_id = $3, replaced_id = $4,
         effective_on = $5, explanation = $6, facts = $7 where id = $1 and state = 'draft' returning id) select id from saved`,
      [id, draft.kind, draft.subProcessorId, draft.replacedId, draft.effectiveOn, ...this.#texts(draft)],
    );
    return rows.length > 0;
  }

  async remove(id: string): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `with gone as (delete from sub_processor_changes where id = $1 and state = 'draft' returning id) select id from gone`,
      [id],
    );
    return rows.length > 0;
  }

  /** With the services it touches, as they are now. @returns false when somebody else has announced it */
  async announce(id: string, at: Date): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `${touchedServices}, announced as (update sub_processor_changes
         set state = 'announced', announced_at = $2, service_ids = array(select service_id::uuid from touched)
         where id = $1 and state = 'draft' returning id) select id from announced`,
      [id, at],
    );
    return rows.length > 0;
  }

  /** What it takes out of the EU and the EEA, for notices to be raised with. */
  async noteTransfers(id: string, transfers: readonly BroughtTransfer[]): Promise<void> {
    await this.unitOfWork.em.query(`update sub_processor_changes set transfers = $2 where id = $1`, [
      id,
      JSON.stringify(transfers),
    ]);
  }

  async takeEffect(id: string): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `with effective as (update sub_processor_changes set state = 'effective'
         where id = $1 and state = 'announced' returning id) select id from effective`,
      [id],
    );
    return rows.length > 0;
  }

  async #one(query: string, id: string): Promise<StoredChange | null> {
    const rows = await this.unitOfWork.em.query<unknown[]>(query, [id]);
    return rows.length === 0 ? null : stored.parse(rows[0]);
  }

  #texts({ explanation, facts }: ChangeDraft): [string, string | null] {
    return [JSON.stringify(explanation), facts && JSON.stringify(facts)];
  }
}
